import { useTranslation } from 'react-i18next';
import { LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { StockCount } from '../../../shared/contract/counts.ts';
import { rateWords, whenOf } from './count-words.ts';

/** 账实相符率 from count to count: a line for the eye, its figure written at each point. */
export function AccuracyChart({ counts }: { readonly counts: readonly StockCount[] }) {
  const { t } = useTranslation();
  const points = counts
    .flatMap((count) =>
      count.accuracy === null
        ? []
        : [{ when: whenOf(count), rate: count.accuracy, words: rateWords(count.accuracy) }],
    )
    .slice(0, POINTS_SHOWN)
    .toReversed();
  return (
    <section className="count-chart" aria-labelledby="count-chart-title">
      <h2 id="count-chart-title">{t('counts.chart.title')}</h2>
      {points.length === 0 ? (
        <p className="quiet">{t('counts.chart.none')}</p>
      ) : (
        <div
          role="img"
          aria-label={t('counts.chart.label', {
            points: points
              .map(({ when, words }) => t('counts.chart.point', { when, rate: words }))
              .join(t('frame.rolesSeparator')),
          })}
        >
          <ResponsiveContainer width="100%" height={150}>
            <LineChart
              data={points}
              margin={{ top: 26, right: 34, bottom: 0, left: 34 }}
              accessibilityLayer={false}
            >
              <XAxis
                dataKey="when"
                axisLine={{ stroke: 'var(--office-border)' }}
                tickLine={false}
                tick={{ fill: 'var(--office-text-quiet)', fontSize: 12 }}
                interval="preserveStartEnd"
              />
              <YAxis hide domain={[(lowest: number) => Math.max(0, lowest - 500), 10_000]} />
              <Line
                dataKey="rate"
                stroke="var(--office-ink)"
                strokeWidth={2}
                dot={{ r: 4, fill: 'var(--office-ink)', stroke: 'var(--office-surface)' }}
                isAnimationActive={false}
              >
                <LabelList
                  dataKey="words"
                  position="top"
                  offset={9}
                  fill="var(--office-text)"
                  fontSize={12}
                />
              </Line>
            </LineChart>
          </ResponsiveContainer>
        </div>
      )}
    </section>
  );
}

const POINTS_SHOWN = 12;
