import { qualify } from '../../../domain/reference.ts';
import { labelStored, labelWithDocument } from '../../../progress/name-items.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import { nameUpdates } from '../../../progress/recording/view-card.ts';
import { itemOf, type LedItem } from '../../../progress/reporters/find-reporter.ts';
import { askFor } from '../ask-for.ts';
import type { Visit } from '../visit.ts';

export const REPORT = 'progress: report';

/** Waits for the number, or for what is in the way, of one item. */
export const askForReport = async (
  visit: Visit,
  item: LedItem,
  what: 'number' | 'blocker',
): Promise<void> => {
  const { services } = visit;
  const label = labelWithDocument(services, item.ref);
  const { document, ref } = itemOf(item);
  const { find, readers } = services.followed();
  const resolution = find(document);
  const measure = resolution && readers.of(resolution).items.measure(ref)?.measure;
  const unit = measure === undefined ? '' : ` (${measure.unit}, lũy kế từ đầu năm nếu là số cộng dồn)`;
  const question =
    what === 'blocker'
      ? `${label} đang vướng gì? Đồng chí gõ ngắn gọn:`
      : measure === undefined
        ? `${label}: đồng chí gõ kết quả mới:`
        : `${label}: số mới là bao nhiêu${unit}?`;
  await askFor(visit, REPORT, { ref: qualify(document, ref), what }, question);
};

export const REWRITE = 'progress: correct';

/** Asks what is right of a card; of one about several items, which of them. */
export const askForCorrection = async (visit: Visit, updates: readonly ProgressUpdate[]): Promise<void> => {
  const [first, ...others] = updates;
  if (first === undefined) return;
  const question =
    others.length === 0
      ? `Đồng chí gõ lại nội dung đúng cho ${labelStored(visit.services)(first)}:`
      : `Đồng chí gõ lại số cần sửa, kèm tên chỉ tiêu. Số không nhắc đến được giữ nguyên.\n${nameUpdates(visit.services, updates)}`;
  await askFor(visit, REWRITE, { update: first.id }, question);
};
