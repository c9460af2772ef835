import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { addFen } from '../../../shared/domain/fen.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { documentPath } from '../movements/paths.ts';
import { rateWords } from './count-words.ts';
import { sheetPath } from './paths.ts';

type Review = Output<'counts.review'>;

/** What the count came to, and what stands between it and its approval, or how it ended. */
export function ReviewSums({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const { lines, surplusFen, shortageFen, accuracy } = review;
  const same = lines.filter((line) => line.deltaThousandths === 0).length;
  return (
    <div className="count-sums">
      <dl>
        <div>
          <dt>{t('counts.review.surplus')}</dt>
          <dd>
            <MoneyText amount={surplusFen} size="strong" />
          </dd>
        </div>
        <div>
          <dt>{t('counts.review.shortage')}</dt>
          <dd>
            <MoneyText
              amount={shortageFen}
              size="strong"
              {...(shortageFen < 0 ? { tone: 'problem' as const } : {})}
            />
          </dd>
        </div>
        <div>
          <dt>{t('counts.review.net')}</dt>
          <dd>
            <MoneyText amount={addFen(surplusFen, shortageFen)} size="strong" />
          </dd>
        </div>
        <div>
          <dt>{t('counts.review.accuracy')}</dt>
          <dd>
            <strong className="figures">{accuracy === null ? '—' : rateWords(accuracy)}</strong>{' '}
            <span className="quiet">{t('counts.review.agreeing', { same, lines: lines.length })}</span>
          </dd>
        </div>
      </dl>
      <Standing review={review} />
    </div>
  );
}

function Standing({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const { count, left, lines } = review;
  if (count.state === 'posted' && count.postedSeq !== null)
    return (
      <p className="settled count-sums__standing">
        {t('counts.review.approved', { day: count.postedDay ?? '', name: count.approvedByName ?? '' })} ·{' '}
        <OfficeLink to={documentPath(count.postedSeq)}>
          {t('counts.review.document', { number: count.postedNumber ?? '' })}
        </OfficeLink>
      </p>
    );
  if (count.state === 'cancelled')
    return <p className="quiet count-sums__standing">{t('counts.states.cancelled')}</p>;
  const round = lines.find((line) => line.due !== null)?.due;
  if (left.recounts + left.reasons === 0)
    return <p className="settled count-sums__standing">{t('counts.review.ready')}</p>;
  return (
    <ul className="count-sums__standing">
      {left.recounts === 0 ? null : (
        <li>
          {t('counts.review.recounts', { count: left.recounts })}{' '}
          {round === undefined || round === null ? null : (
            <OfficeLink to={sheetPath(count.countSeq, round)}>
              {t('counts.review.goRound', { round: t(`counts.rounds.${round}`) })}
            </OfficeLink>
          )}
        </li>
      )}
      {left.reasons === 0 ? null : <li>{t('counts.review.reasons', { count: left.reasons })}</li>}
    </ul>
  );
}
