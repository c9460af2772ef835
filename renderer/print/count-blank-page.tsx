import type { SheetLine, StockCount } from '../../shared/contract/counts.ts';
import { countRounds } from '../../shared/domain/count-rounds.ts';
import type { CountRound } from '../../shared/domain/count-rounds.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { tPrint } from '../app/i18n.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { CountSheets, rowsHigh, specificationOf } from './count-sheets.tsx';
import type { CountRow } from './count-sheets.tsx';
import { PrintPage, readTogether } from './print-page.tsx';
import { rowsOfText } from './sheets-by-height.ts';
import { useOfficeRead } from './use-office-read.ts';

/** The blank 盘点表 (A4): what to count along the shelves, filled in by hand; no book quantity stands on it. */
export function CountBlankPage() {
  const { parameters } = useRoute();
  const round: CountRound = countRounds.find((each) => each === Number(parameters['round'])) ?? 1;
  const sheet = useRead('counts.sheet', { countSeq: Number(parameters['countSeq']), round });
  return (
    <PrintPage read={readTogether(sheet, useOfficeRead())} paper="A4">
      {([{ count, lines }, { office }]) => (
        <Sheets count={count} lines={lines} office={office} round={round} />
      )}
    </PrintPage>
  );
}

function Sheets(props: {
  readonly count: StockCount;
  readonly lines: readonly SheetLine[];
  readonly office: string;
  readonly round: CountRound;
}) {
  const t = tPrint();
  const { count, round } = props;
  return (
    <CountSheets
      paper="A4"
      office={props.office}
      count={count}
      title={`${t('counts.paper.blankTitle')}${t('counts.paper.round', { round: t(`counts.rounds.${round}`) })}`}
      right={t('counts.paper.explain')}
      className="count-paper--blank"
      widths={[6, 9, 10, 22, 17, 10, 6, 13, 7]}
      heads={[
        t('counts.paper.lineNo'),
        t('counts.paper.place'),
        t('counts.paper.code'),
        t('counts.paper.name'),
        t('counts.paper.specification'),
        t('counts.paper.packs'),
        t('counts.paper.unit'),
        t('counts.paper.found'),
        t('counts.paper.note'),
      ]}
      rows={props.lines.map(rowOf)}
      rowsPerSheet={26}
      after={
        <p className="count-times">
          <span>
            {t('counts.paper.startedAt')}：<i />
          </span>
          <span>
            {t('counts.paper.endedAt')}：<i />
          </span>
        </p>
      }
      hands={[
        { name: t('counts.paper.hands.counter') },
        { name: t('counts.paper.hands.keeper') },
        { name: t('counts.paper.hands.witness'), person: count.witness },
      ]}
      foot=""
    />
  );
}

function rowOf(line: SheetLine): CountRow {
  const specification = specificationOf(line);
  return {
    key: String(line.lineNo),
    height: rowsHigh(Math.max(rowsOfText(line.name, 11), rowsOfText(specification, 8)), 8),
    row: (
      <tr key={line.lineNo}>
        <td className="count-paper__center">{line.lineNo}</td>
        <td>{line.place}</td>
        <td>{line.code}</td>
        <td>{line.name}</td>
        <td>{specification}</td>
        <td className="count-paper__small">
          {line.packs
            .map((pack) => `${pack.unit}=${formatQuantity(pack.factorThousandths)}${line.unit}`)
            .join(' ')}
        </td>
        <td className="count-paper__center">{line.unit}</td>
        <td />
        <td />
      </tr>
    ),
  };
}
