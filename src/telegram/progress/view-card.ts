import { STATE_WORDS } from '../../domain/progress.ts';
import { describeFigure } from '../../progress/recording/describe-figure.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';
import type { BotServices } from '../services.ts';
import type { Button } from '../views/keyboard.ts';
import { type Block, bold, plain, quote } from '../views/rich-text.ts';
import { labelItem } from './describe-update.ts';

/** What is shown of somebody's own words on a card; all of them are kept. */
const LONGEST_QUOTE = 600;
/** Items that are named on a card about several; the others are counted. */
const MOST_NAMED = 8;

const cut = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).trimEnd()} …`;

const nameItems = (services: BotServices, updates: readonly ProgressUpdate[]): string => {
  const labels = updates.map(({ ref }) => labelItem(services, ref));
  if (labels.length === 1) return labels.join('');
  const more = labels.length - MOST_NAMED;
  const named = labels.slice(0, MOST_NAMED).map((label) => `• ${label}`);
  return [`${labels.length} việc`, ...named, ...(more > 0 ? [`• và ${more} việc khác`] : [])].join('\n');
};

const isDoubted = ({ doubt, confirmedAt }: ProgressUpdate): boolean =>
  doubt !== '' && confirmedAt === undefined;

/** The updates of one card, which say the same of each of their items. */
export const viewCard = (services: BotServices, updates: readonly ProgressUpdate[]): readonly Block[] => {
  const [first] = updates;
  if (first === undefined) return [];
  const { status, blocker, isClear, note, files, doubt } = first;
  const doubted = isDoubted(first);
  const facts = [
    describeFigure(first),
    ...(status === undefined ? [] : [`Tình trạng: ${STATE_WORDS[status]}`]),
    ...(isClear ? ['Không có vướng mắc'] : []),
    ...(files.length === 0 ? [] : ['Có tệp kèm theo']),
  ].filter((line) => line !== '');
  return [
    bold(`${doubted ? '❓ Chờ bạn xác nhận' : '✅ Đã ghi'}: ${nameItems(services, updates)}`),
    ...(facts.length === 0 ? [] : [plain(facts.join('\n'))]),
    ...(blocker === undefined ? [] : [plain('Vướng mắc:'), quote(cut(blocker))]),
    ...(note === '' ? [] : [plain('Ghi chú:'), quote(cut(note))]),
    ...(doubted ? [plain(`${doubt}\nSố này chỉ được tính khi bạn xác nhận.`)] : []),
  ];
};

/** Confirm, correct, take back. A card about several items can only be taken back. */
export const cardButtons = (updates: readonly ProgressUpdate[]): readonly (readonly Button[])[] => {
  const [first] = updates;
  if (first === undefined) return [];
  const button = (label: string, act: string): Button => ({ label, data: `td:${act}:${first.id}` });
  return [
    [
      ...(isDoubted(first) ? [button('Giữ nguyên', 'd')] : []),
      ...(updates.length === 1 ? [button('Sửa', 's')] : []),
      button('Hủy', 'h'),
    ],
  ];
};

export const withdrawnText = (services: BotServices, updates: readonly ProgressUpdate[]): string =>
  `Đã hủy: ${nameItems(services, updates)}`;
