import { formatDay } from '../../domain/local-time.ts';
import { type Aside, type AsideBasis, type ReadAmount, STATE_WORDS } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import { markOfOffice } from '../office/describe-office-entry.ts';
import type { LastUpdate } from './progress-store.ts';
import type { ProgressUpdate, UpdateContent } from './progress-update.ts';

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

/** Items that are named on a card about several; the others are counted. */
const MOST_NAMED = 8;

/** What a card says of what was recorded, for any channel. */
interface DescribedCard {
  readonly title: string;
  readonly facts: readonly string[];
  readonly blocker: string;
  readonly resolved: string;
  readonly proposal: string;
  readonly note: string;
  /** Why it waits for a tap; empty if it doesn't. */
  readonly doubt: string;
}

type Shown = UpdateContent & Partial<Pick<ProgressUpdate, 'files' | 'confirmedAt'>>;

const ASIDE_WORDS: Readonly<Record<AsideBasis, string>> = {
  forecast: 'dự báo',
  growth: 'tăng, giảm',
  increase: 'tăng thêm',
  'other-period': 'của kỳ khác',
  'other-plan': 'so với kế hoạch khác',
};

/** Whether its figure waits for a tap. */
export const isDoubted = ({ doubt, confirmedAt }: Pick<Shown, 'doubt' | 'confirmedAt'>): boolean =>
  doubt !== '' && confirmedAt === undefined;

/** `Kèm theo (dự báo): 190 triệu tấn`, of a figure beside the one that was reached. */
export const describeAside = ({ basis, decimal, unit }: Aside): string =>
  `Kèm theo (${ASIDE_WORDS[basis]}): ${formatNumber(decimal)}${unit === '%' || unit === '' ? unit : ` ${unit}`}`;

/** `(4b) thu nội địa`, or how many there are and their names, one a line. */
export const nameItems = (refs: readonly Reference[], label: (ref: Reference) => string): string => {
  const labels = refs.map(label);
  if (labels.length === 1) return labels.join('');
  const more = labels.length - MOST_NAMED;
  const named = labels.slice(0, MOST_NAMED).map((each) => `• ${each}`);
  return [`${labels.length} việc`, ...named, ...(more > 0 ? [`• và ${more} việc khác`] : [])].join('\n');
};

/** The figures with their day; those that are only reckoned so far say so. Empty without a figure. */
export const describeReported = (update: Shown): string => {
  const figure = describeFigure(update);
  const isEstimate = update.basis === 'estimate' && figure !== '' && !figure.startsWith('ước');
  return isEstimate ? `ước ${figure}` : figure;
};

const factsOf = (update: Shown): readonly string[] => {
  const { status, isClear, resolves, files = [], asides, promisedOn } = update;
  return [
    describeReported(update),
    ...asides.map(describeAside),
    ...(status === undefined ? [] : [`Tình trạng: ${STATE_WORDS[status]}`]),
    ...(promisedOn === undefined ? [] : [`Hẹn ngày ${formatDay(promisedOn)}`]),
    ...(isClear && resolves === undefined ? ['Không có vướng mắc'] : []),
    ...(files.length === 0 ? [] : ['Có tệp kèm theo']),
  ].filter((line) => line !== '');
};

const isAlike = (updates: readonly Shown[]): boolean =>
  new Set(updates.map((update) => JSON.stringify([factsOf(update), update.doubt, remarksOf(update)])))
    .size === 1;

/** What it says besides, each with its heading. */
const remarksOf = ({ blocker = '', resolves = '', proposal, note }: Shown): readonly string[] =>
  [
    ['Vướng mắc', blocker],
    ['Đã gỡ vướng mắc', resolves],
    ['Đề nghị', proposal],
    ['Ghi chú', note],
  ].flatMap(([heading, words]) => (words === '' ? [] : [`${heading}: ${words}`]));

/** The updates of one card; of several that differ each has its own line. */
export const describeCard = (
  updates: readonly Shown[],
  label: (ref: Reference) => string,
): DescribedCard | undefined => {
  const [first] = updates;
  if (first === undefined) return undefined;
  const doubted = isDoubted(first);
  const mark = doubted ? '❓ Chờ đồng chí xác nhận' : '✅ Đã ghi';
  if (isAlike(updates)) {
    const { blocker = '', resolves: resolved = '', proposal, note } = first;
    const names = nameItems(
      updates.map(({ ref }) => ref),
      label,
    );
    return {
      title: `${mark}: ${names}`,
      facts: factsOf(first),
      blocker,
      resolved,
      proposal,
      note,
      doubt: doubted ? first.doubt : '',
    };
  }
  const lines = updates.map((update) =>
    [
      `• ${label(update.ref)}: ${factsOf(update).join(', ')}`,
      ...remarksOf(update),
      ...(doubted && update.doubt !== '' ? [update.doubt] : []),
    ].join('\n  '),
  );
  return {
    title: `${mark}: ${updates.length} số`,
    facts: lines,
    blocker: '',
    resolved: '',
    proposal: '',
    note: '',
    doubt: doubted ? 'Các số trên có đúng không?' : '',
  };
};

/** A card as plain lines. */
export const cardLines = (card: DescribedCard): readonly string[] =>
  [
    card.title,
    ...card.facts,
    card.blocker === '' ? '' : `Vướng mắc: ${card.blocker}`,
    card.resolved === '' ? '' : `Đã gỡ vướng mắc: ${card.resolved}`,
    card.proposal === '' ? '' : `Đề nghị: ${card.proposal}`,
    card.note === '' ? '' : `Ghi chú: ${card.note}`,
    card.doubt,
  ].filter((line) => line !== '');
