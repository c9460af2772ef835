import type { ReviewLine } from '../../shared/contract/counts.ts';
import type { Output } from '../../shared/contract/index.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { tPrint } from '../app/i18n.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { momentOfInstant } from '../ui/instant-text.ts';
import { CountSheets, rowsHigh, specificationOf } from './count-sheets.tsx';
import type { CountRow } from './count-sheets.tsx';
import { PrintPage, readTogether } from './print-page.tsx';
import { rowsOfText } from './sheets-by-height.ts';
import { useOfficeRead } from './use-office-read.ts';

/** The filled 盘点表 (A4): what was found of each line, in which rounds, by whom and when. */
export function CountRecordPage() {
  const { parameters } = useRoute();
  const review = useRead('counts.review', { countSeq: Number(parameters['countSeq']) });
  return (
    <PrintPage read={readTogether(review, useOfficeRead())} paper="A4">
      {([shown, { office }]) => <Sheets review={shown} office={office} />}
    </PrintPage>
  );
}

function Sheets({ review, office }: { readonly review: Output<'counts.review'>; readonly office: string }) {
  const t = tPrint();
  const { count } = review;
  return (
    <CountSheets
      paper="A4"
      office={office}
      count={count}
      title={t('counts.paper.recordTitle')}
      right={
        count.postedNumber === null
          ? t('counts.paper.draft')
          : t('counts.paper.posted', { number: count.postedNumber, day: count.postedDay ?? '' })
      }
      className="count-paper--record"
      widths={[5, 8, 9, 18, 14, 5, 15, 8, 18]}
      heads={[
        t('counts.paper.lineNo'),
        t('counts.paper.place'),
        t('counts.paper.code'),
        t('counts.paper.name'),
        t('counts.paper.specification'),
        t('counts.paper.unit'),
        t('counts.paper.figures'),
        t('counts.paper.result'),
        t('counts.paper.countedBy'),
      ]}
      rows={review.lines.map(rowOf)}
      rowsPerSheet={34}
      hands={[
        { name: t('counts.paper.hands.keeper') },
        { name: t('counts.paper.hands.witness'), person: count.witness },
      ]}
      foot=""
    />
  );
}

function rowOf(line: ReviewLine): CountRow {
  const t = tPrint();
  const specification = specificationOf(line);
  const holding = line.figures.at(-1);
  const figures = line.figures
    .map((figure) => `${t(`counts.rounds.${figure.round}`)} ${formatQuantity(figure.countedThousandths)}`)
    .join(' / ');
  return {
    key: String(line.lineNo),
    height: rowsHigh(
      Math.max(rowsOfText(line.name, 9.5), rowsOfText(specification, 7), rowsOfText(figures, 8)),
      6.4,
    ),
    row: (
      <tr key={line.lineNo}>
        <td className="count-paper__center">{line.lineNo}</td>
        <td>{line.place}</td>
        <td>{line.code}</td>
        <td>{line.name}</td>
        <td>{specification}</td>
        <td className="count-paper__center">{line.unit}</td>
        <td className="count-paper__small">{figures}</td>
        <td className="count-paper__right">
          {line.countedThousandths === null ? '' : formatQuantity(line.countedThousandths)}
        </td>
        <td className="count-paper__small">
          {holding === undefined
            ? ''
            : `${holding.countedByName} ${momentOfInstant(holding.countedAt).slice(5)}`}
        </td>
      </tr>
    ),
  };
}
