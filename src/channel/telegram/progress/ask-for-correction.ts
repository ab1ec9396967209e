import { labelStored } from '../../../progress/name-items.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import { askFor } from '../ask-for.ts';
import type { Visit } from '../feature.ts';
import { nameUpdates } from './view-card.ts';

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
