import type { ReviewLine } from '../../shared/contract/counts.ts';
import type { Output } from '../../shared/contract/index.ts';
import { addFen, formatYuan } from '../../shared/domain/fen.ts';
import type { Fen } from '../../shared/domain/fen.ts';
import { formatQuantity, quantity } from '../../shared/domain/quantity.ts';
import { tPrint } from '../app/i18n.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { rateWords } from '../warehouse/counts/count-words.ts';
import { CountSheets, rowsHigh, specificationOf } from './count-sheets.tsx';
import type { CountRow } from './count-sheets.tsx';
import { PrintPage, readTogether } from './print-page.tsx';
import { rowsOfText } from './sheets-by-height.ts';
import { useOfficeRead } from './use-office-read.ts';

type Review = Output<'counts.review'>;

/** 盘点盈亏表 (A4 across): book, counted, difference, why, and what was decided of it (B3). */
export function CountVariancePage() {
  const { parameters } = useRoute();
  const review = useRead('counts.review', { countSeq: Number(parameters['countSeq']) });
  return (
    <PrintPage read={readTogether(review, useOfficeRead())} paper="A4-landscape">
      {([shown, { office }]) => <Sheets review={shown} office={office} />}
    </PrintPage>
  );
}

function Sheets({ review, office }: { readonly review: Review; readonly office: string }) {
  const t = tPrint();
  const { count, lines } = review;
  const differing = lines.filter((line) => line.deltaThousandths !== 0);
  const posted = count.state === 'posted';
  return (
    <CountSheets
      paper="A4-landscape"
      office={office}
      count={count}
      title={t('counts.paper.varianceTitle')}
      right={t('counts.paper.money')}
      className="count-paper--variance"
      widths={[4, 6, 8, 15, 12, 4, 6, 6, 6, 9, 16, 8]}
      heads={[
        t('counts.paper.lineNo'),
        t('counts.paper.place'),
        t('counts.paper.code'),
        t('counts.paper.name'),
        t('counts.paper.specification'),
        t('counts.paper.unit'),
        t('counts.paper.book'),
        t('counts.paper.actual'),
        t('counts.paper.delta'),
        t('counts.paper.amount'),
        t('counts.paper.reason'),
        t('counts.paper.opinion'),
      ]}
      rows={differing.map((line) => rowOf(line, posted))}
      rowsPerSheet={18}
      total={<Totals review={review} />}
      after={<After review={review} differing={differing.length} />}
      hands={[
        { name: t('counts.paper.hands.keeper') },
        { name: t('counts.paper.hands.witness'), person: count.witness },
        {
          name: t('counts.paper.hands.approver'),
          person: count.approvedByName ?? '',
          signed: count.approvedByName !== null,
        },
      ]}
      foot={
        count.postedNumber === null
          ? t('counts.paper.draft')
          : t('counts.paper.posted', { number: count.postedNumber, day: count.postedDay ?? '' })
      }
    />
  );
}

function Totals({ review }: { readonly review: Review }) {
  const t = tPrint();
  const { surplusFen, shortageFen } = review;
  const sums: readonly (readonly [name: string, amount: Fen])[] = [
    [t('counts.paper.surplusTotal'), surplusFen],
    [t('counts.paper.shortageTotal'), shortageFen],
    [t('counts.paper.netTotal'), addFen(surplusFen, shortageFen)],
  ];
  return sums.map(([name, amount]) => (
    <tr key={name}>
      <td colSpan={9}>{name}</td>
      <td className="count-paper__right">{formatYuan(amount)}</td>
      <td colSpan={2} />
    </tr>
  ));
}

function After({ review, differing }: { readonly review: Review; readonly differing: number }) {
  const t = tPrint();
  const { lines, accuracy } = review;
  return (
    <p className="count-after">
      <span>
        {accuracy === null
          ? ''
          : t('counts.paper.accuracy', {
              lines: lines.length,
              same: lines.length - differing,
              rate: rateWords(accuracy),
            })}
      </span>
      <span>{differing === 0 ? t('counts.paper.noDifference') : ''}</span>
    </p>
  );
}

function rowOf(line: ReviewLine, posted: boolean): CountRow {
  const t = tPrint();
  const specification = specificationOf(line);
  const reason = [line.reason === null ? '' : t(`counts.reasons.${line.reason}`), line.remark]
    .filter((part) => part !== '')
    .join('：');
  const delta = line.deltaThousandths;
  return {
    key: String(line.lineNo),
    height: rowsHigh(
      Math.max(rowsOfText(line.name, 11), rowsOfText(specification, 8), rowsOfText(reason, 12)),
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
        <td className="count-paper__right">
          {line.movedThousandths === null
            ? ''
            : formatQuantity(quantity(line.snapshotThousandths + line.movedThousandths))}
        </td>
        <td className="count-paper__right">
          {line.countedThousandths === null ? '' : formatQuantity(line.countedThousandths)}
        </td>
        <td className="count-paper__right">
          {delta === null ? '' : `${delta > 0 ? '+' : ''}${formatQuantity(delta)}`}
        </td>
        <td className="count-paper__right">{line.deltaFen === null ? '' : formatYuan(line.deltaFen)}</td>
        <td className="count-paper__small">{reason}</td>
        <td className="count-paper__small count-paper__center">
          {posted && delta !== null
            ? t(delta > 0 ? 'counts.paper.surplusPosted' : 'counts.paper.shortagePosted')
            : ''}
        </td>
      </tr>
    ),
  };
}
