import { normaliseHeader } from './header-text.ts';
import type { Header } from './header-rows.ts';
import { cellText, isBlankCell, type SheetCell, type SheetRow } from './sheet-book.ts';

/** Why a row is not one of the table's: `note` is a line below it, such as 制表人：…. */
export type SkipReason = 'blank' | 'title' | 'total' | 'repeated-header' | 'note';

/** What a row below the header is instead of data; null for data. `titles` are the normalised texts above the header. */
export function whyNoData(row: SheetRow, header: Header, titles: ReadonlySet<string>): SkipReason | null {
  const texts = row.cells.filter((cell) => !isBlankCell(cell)).map((cell) => compactText(cell));
  const [first = ''] = texts;
  if (texts.length === 0) return 'blank';
  if (repeatsHeader(row, header)) return 'repeated-header';
  if (texts.every((text) => titles.has(normaliseHeader(text)))) return 'title';
  if (texts.slice(0, TOTAL_LABEL_CELLS).some((text) => TOTAL_LABEL.test(text))) return 'total';
  return NOTE.test(first) ? 'note' : null;
}

/** A total is labelled at the start of its row, or behind a running number. */
const TOTAL_LABEL_CELLS = 2;

/** 合计, 1号楼小计, 总计:, 合计280户, 总计(元); not 总计量表 or 累计流量计, which are goods. */
const TOTAL_LABEL =
  /^.{0,12}(合计|总计|小计|共计)([:(].*|[\d,.]+.{0,3})?$|^本?[年月季期]?累计$|^(grand|sub)?-?total:?$/;

/** Lines people put below a table: who made it, who checked it, how to fill it in. */
const NOTE = /^(制表|填表|审核|复核|审批|批准|主管|打印|说明|备注|注|附注)[^:]{0,6}:/;

function compactText(cell: SheetCell): string {
  return cellText(cell).normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** The header printed again at the top of a further page. */
function repeatsHeader(row: SheetRow, header: Header): boolean {
  let same = 0;
  let filled = 0;
  row.cells.forEach((cell, column) => {
    if (isBlankCell(cell)) return;
    filled += 1;
    const text = normaliseHeader(cellText(cell));
    if (header.lines.some((line) => normaliseHeader(line[column] ?? '') === text)) same += 1;
  });
  return same >= 2 && same >= filled * 0.8;
}
