import type { ChatTurn } from '../../domain/chat-turn.ts';
import { qualify } from '../../domain/reference.ts';
import { type Labels, labelStored, labelWithDocument } from '../name-items.ts';
import { itemOf, type LedItem } from '../reporters/find-reporter.ts';
import type { ProgressUpdate } from './progress-update.ts';
import { nameUpdates } from './view-card.ts';

/** Kinds of dialogues: a number or a blocker of an item that is led; what is right of a card. */
export const REPORT = 'progress: report';
export const REWRITE = 'progress: correct';

type AskingTurn = Pick<ChatTurn, 'ask'> & { readonly services: Labels };

/** How the number, or what is in the way, of one item is asked for. */
const askWhat = (services: Labels, item: LedItem, what: 'number' | 'blocker'): string => {
  const label = labelWithDocument(services, item.ref);
  if (what === 'blocker') return `${label} đang vướng gì? Đồng chí gõ ngắn gọn:`;
  const { document, ref } = itemOf(item);
  const { find, readers } = services.followed();
  const resolution = find(document);
  const measure = resolution && readers.of(resolution).items.measure(ref)?.measure;
  return measure === undefined
    ? `${label}: đồng chí gõ kết quả mới:`
    : `${label}: số mới là bao nhiêu (${measure.unit}, lũy kế từ đầu năm nếu là số cộng dồn)?`;
};

/** How what is right of a card is asked for; of one about several items, which of them. */
const askRight = (services: Labels, first: ProgressUpdate, updates: readonly ProgressUpdate[]): string =>
  updates.length === 1
    ? `Đồng chí gõ lại nội dung đúng cho ${labelStored(services)(first)}:`
    : `Đồng chí gõ lại số cần sửa, kèm tên chỉ tiêu. Số không nhắc đến được giữ nguyên.\n${nameUpdates(services, updates)}`;

/** Waits for the number, or for what is in the way, of one item. */
export const askForReport = (
  { ask, services }: AskingTurn,
  item: LedItem,
  what: 'number' | 'blocker',
): Promise<void> => {
  const { document, ref } = itemOf(item);
  return ask(REPORT, { ref: qualify(document, ref), what }, askWhat(services, item, what));
};

/** Asks what is right of a card; of one about several items, which of them. */
export const askForCorrection = async (
  { ask, services }: AskingTurn,
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  const [first] = updates;
  if (first !== undefined) await ask(REWRITE, { update: first.id }, askRight(services, first, updates));
};
