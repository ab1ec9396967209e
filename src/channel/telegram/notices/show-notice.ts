import { type Notice, noticeKey } from '../../../notices/notice.ts';
import { fingerprintOf, replaceWith } from '../board/show-board.ts';
import type { ShownBoard } from '../board/view-board.ts';
import type { Visit } from '../feature.ts';
import type { BotServices } from '../services.ts';
import { viewAudienceChoice, viewDelivery, viewPreview } from './view-notice.ts';

/**
 * Shows something about a notice and remembers where, so that it can be edited there.
 * @param isNew as a new message also where a button was pressed.
 */
export const showAbout = async (
  visit: Visit,
  notice: Notice,
  shown: ShownBoard,
  isNew = false,
): Promise<void> => {
  const message = await replaceWith(visit, shown, isNew);
  if (message === undefined) return;
  await visit.services.notices.noteShown(notice.id, message, fingerprintOf(shown));
};

/** A notice as it stands: to whom, the preview, or how far it has come. */
export const viewNotice = async (
  services: Pick<BotServices, 'directory' | 'outbox'>,
  notice: Notice,
): Promise<ShownBoard> => {
  const directory = await services.directory();
  if (notice.state === 'sent') {
    return viewDelivery(notice, await services.outbox.findByKey(noticeKey(notice.id)), directory);
  }
  return notice.audience === undefined
    ? viewAudienceChoice(notice, directory)
    : viewPreview(notice, notice.audience, directory);
};

export const showNotice = async (visit: Visit, notice: Notice): Promise<void> =>
  showAbout(visit, notice, await viewNotice(visit.services, notice));
