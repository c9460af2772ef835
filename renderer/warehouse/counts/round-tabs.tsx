import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { countRounds } from '../../../shared/domain/count-rounds.ts';
import type { CountRound } from '../../../shared/domain/count-rounds.ts';
import { navigate } from '../../app/routes.tsx';
import { sheetPath } from './paths.ts';

/** The rounds of a count, how far each is; one without lines cannot be opened. */
export function RoundTabs(props: {
  readonly countSeq: number;
  readonly round: CountRound;
  readonly rounds: Output<'counts.get'>['rounds'];
}) {
  const { t } = useTranslation();
  return (
    <Segmented<CountRound>
      aria-label={t('counts.fields.progress')}
      value={props.round}
      onChange={(round) => navigate(sheetPath(props.countSeq, round), { replace: true })}
      options={countRounds.map((round) => {
        const standing = props.rounds.find((each) => each.round === round);
        const name = t(`counts.rounds.${round}`);
        return {
          value: round,
          disabled: standing === undefined && round !== props.round,
          label:
            standing === undefined
              ? t('counts.roundNone', { round: name })
              : t('counts.roundOf', {
                  round: name,
                  counted: standing.countedCount,
                  lines: standing.lineCount,
                }),
        };
      })}
    />
  );
}
