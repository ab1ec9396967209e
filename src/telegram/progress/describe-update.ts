import { formatDay } from '../../domain/local-time.ts';
import type { ProgressStatus, ReadAmount } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import type { UpdateContent } from '../../progress/recording/progress-update.ts';
import { formatNumber } from '../../vietnamese/format-number.ts';
import type { BotServices } from '../services.ts';
import { labelTarget } from '../views/view-targets.ts';

/** A measure by its number and name, `(4b) thu nội địa`; a task by its reference. */
export const labelItem = ({ updateReader }: Pick<BotServices, 'updateReader'>, ref: Reference): string => {
  const known = updateReader().items.measure(ref);
  if (known === undefined) return `Nhiệm vụ ${ref}`;
  const { number, text } = known.target;
  return labelTarget({ number, text, measures: [known.measure] }).replace(
    /^\(\d+\)/,
    `(${shortReference(ref)})`,
  );
};

const withUnit = (number: string, unit: string): string =>
  unit === '%' ? `${number}%` : `${number} ${unit}`.trim();

const describeAmount = ({ decimal, unit, boundWord }: ReadAmount): string =>
  `${boundWord} ${withUnit(formatNumber(decimal), unit)}`.trim();

/** The figures of a report with their day: `95,5 triệu tấn · 50% kế hoạch · đến 31/10/2024`; empty without a figure. */
export const describeFigure = ({ value, share, count, asOf }: UpdateContent): string => {
  const figures = [
    ...(value === undefined ? [] : [describeAmount(value)]),
    ...(count === undefined ? [] : [`${formatNumber(count.done)}/${formatNumber(count.total)}`]),
    ...(share === undefined ? [] : [`${formatNumber(share)}% kế hoạch`]),
  ];
  return figures.length === 0 ? '' : [...figures, `đến ${formatDay(asOf)}`].join(' · ');
};

export const STATE_WORDS: Readonly<Record<ProgressStatus, string>> = {
  done: 'đã hoàn thành',
  ongoing: 'đang thực hiện',
  'not-started': 'chưa triển khai',
  'on-track': 'đúng tiến độ',
  late: 'chậm',
  'no-news': 'không có gì mới',
  'no-figure': 'chưa có số liệu',
};
