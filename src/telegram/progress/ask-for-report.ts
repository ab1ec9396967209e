import type { Reference } from '../../domain/reference.ts';
import { askFor } from '../ask-for.ts';
import type { Visit } from '../feature.ts';
import { labelItem } from './describe-update.ts';

export const REPORT = 'progress: report';

/** Waits for the number, or for what is in the way, of one item. */
export const askForReport = async (
  visit: Visit,
  ref: Reference,
  what: 'number' | 'blocker',
): Promise<void> => {
  const label = labelItem(visit.services, ref);
  const measure = visit.services.updateReader().items.measure(ref)?.measure;
  const unit = measure === undefined ? '' : ` (${measure.unit}, lũy kế từ đầu năm nếu là số cộng dồn)`;
  const question =
    what === 'blocker'
      ? `${label} đang vướng gì? Bạn gõ ngắn gọn:`
      : measure === undefined
        ? `${label}: bạn gõ kết quả mới:`
        : `${label}: số mới là bao nhiêu${unit}?`;
  await askFor(visit, REPORT, { ref, what }, question);
};
