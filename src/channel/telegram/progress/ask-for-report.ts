import { qualify } from '../../../domain/item-reference.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import type { LedItem } from '../../../progress/recording/list-led-items.ts';
import { itemOf } from '../../../progress/reporters/find-reporter.ts';
import { askFor } from '../ask-for.ts';
import type { Visit } from '../feature.ts';

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
