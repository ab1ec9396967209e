import type { ResponseSummary } from './summarise-responses.ts';

/** `7 giờ`, `1,5 giờ`, `dưới 1 giờ`. */
const describeHours = (hours: number): string => {
  if (hours < 1) return 'dưới 1 giờ';
  const rounded = hours < 10 ? Math.round(hours * 2) / 2 : Math.round(hours);
  return `${String(rounded).replace('.', ',')} giờ`;
};

const describePace = ({ unasked, afterOne, afterTwo, afterMore, medianHours }: ResponseSummary): string => {
  const steps = [
    ['trước khi nhắc', unasked],
    ['sau 1 lần nhắc', afterOne],
    ['sau 2 lần', afterTwo],
    ['sau nhiều hơn', afterMore],
  ] as const;
  const said = steps.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  const half = medianHours === undefined ? [] : [`một nửa trả lời trong ${describeHours(medianHours)}`];
  return [...said, ...half].join(' · ');
};

/** `12/15 trả lời, đúng hạn 10`; of several weeks every week counts. */
const describeShare = ({ officials, answered, counts }: ResponseSummary): string =>
  `${answered}/${officials} trả lời, đúng hạn ${counts['on time']}`;

export const lines = (title: string, summary: ResponseSummary): string => {
  const pace = describePace(summary);
  return `${title}: ${describeShare(summary)}${pace === '' ? '' : `\n   ${pace}`}`;
};
