import { formatDay } from '../../domain/local-time.ts';
import { type ReadAmount, STATE_WORDS } from '../../domain/progress.ts';
import { formatNumber } from '../../quantities/format-number.ts';
import { markOfOffice } from '../office/describe-office-entry.ts';
import type { LastUpdate } from './progress-store.ts';
import type { UpdateContent } from './progress-update.ts';

const withUnit = (number: string, unit: string): string =>
  unit === '%' ? `${number}%` : `${number} ${unit}`.trim();

const describeAmount = ({ decimal, unit, boundWord }: ReadAmount): string =>
  `${boundWord} ${withUnit(formatNumber(decimal), unit)}`.trim();

type Figures = Pick<UpdateContent, 'value' | 'share' | 'count'>;

const listFigures = ({ value, share, count }: Figures): readonly string[] => [
  ...(value === undefined ? [] : [describeAmount(value)]),
  ...(count === undefined ? [] : [`${formatNumber(count.done)}/${formatNumber(count.total)}`]),
  ...(share === undefined ? [] : [`${formatNumber(share)}% kế hoạch`]),
];

/** The figures of a report without their day: `95,5 triệu tấn, 50% kế hoạch`; empty without a figure. */
export const describeAmounts = (figures: Figures): string => listFigures(figures).join(', ');

/** The figures of a report with their day: `95,5 triệu tấn · 50% kế hoạch · đến 31/10/2024`; empty without a figure. */
export const describeFigure = (content: Figures & Pick<UpdateContent, 'asOf'>): string => {
  const figures = listFigures(content);
  return figures.length === 0 ? '' : [...figures, `đến ${formatDay(content.asOf)}`].join(' · ');
};

/** The last figure of something, else how it was said to stand. */
export const describeLast = (last: LastUpdate | undefined): string => {
  const { latest, figure } = last ?? {};
  const state = latest?.status === undefined ? '' : STATE_WORDS[latest.status];
  const known = figure === undefined ? state : `${describeFigure(figure)}${markOfOffice(figure)}`;
  return known === '' ? 'chưa có số' : known;
};
