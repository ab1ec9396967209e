/** A day as documents write it: `ngày 24 tháng 11 năm 2025`, `ngày 24/11/2025`; three groups. */
export const DAY = String.raw`ngày\s{0,3}(\d{1,2})\s{0,3}(?:tháng|[/.-])\s{0,3}(\d{1,2})\s{0,3}(?:năm|[/.-])\s{0,3}(\d{4})(?!\d)`;

/** The last day of a meeting of several: `từ ngày 12 đến ngày 14 tháng 8 năm 2025`, `từ 12/8 đến 14/8/2025`; three groups. */
export const LAST_DAY = String.raw`(?:ngày\s{0,3}|(?<!\p{L})từ\s{1,3}(?=\d))(?:\d[^.;\n]{0,40}?(?<!\d))??(\d{1,2})\s{0,3}(?:tháng|[/.-])\s{0,3}(\d{1,2})\s{0,3}(?:năm|[/.-])\s{0,3}(\d{4})(?!\d)`;

/** `2025-11-24` of the three; undefined where there is no such day. */
export const isoDay = (day = '', month = '', year = ''): string | undefined => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
};
