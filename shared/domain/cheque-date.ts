import { partsOfDay } from './day.ts';
import type { Day } from './day.ts';

/**
 * Writes the day of issue of a cheque (支票出票日期) in capitals, 支付结算办法 附一 (A3):
 * months 1, 2 and 10 and days 1–9, 10, 20 and 30 get 零 before them; days 11–19 and months 11 and 12 begin with 壹.
 * `2026-10-20` is 贰零贰陆年零壹拾月零贰拾日.
 */
export function writeChequeDate(value: Day): string {
  const { year, month, day } = partsOfDay(value);
  const yearText = Array.from(String(year), capitalDigit).join('');
  const monthZero = month <= 2 || month === 10 ? '零' : '';
  const dayZero = day <= 9 || day % 10 === 0 ? '零' : '';
  return `${yearText}年${monthZero}${twoPlaces(month)}月${dayZero}${twoPlaces(day)}日`;
}

function twoPlaces(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 0 ? `${capitalDigit(tens)}拾` : ''}${ones > 0 ? capitalDigit(ones) : ''}`;
}

function capitalDigit(digit: string | number): string {
  return '零壹贰叁肆伍陆柒捌玖'.charAt(Number(digit));
}
