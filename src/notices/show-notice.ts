import { z } from 'zod';
import { closeDialogue } from '../channel/telegram/ask-for.ts';
import { changeMessage } from '../channel/telegram/message/change-message.ts';
import { say } from '../channel/telegram/message/send.ts';
import { showInPlace } from '../channel/telegram/message/show.ts';
import type { BotServices } from '../channel/telegram/services.ts';
import type { Visit } from '../channel/telegram/visit.ts';
import { asMessageId, type MessageId } from '../domain/chat.ts';
import type { Dialogue } from '../domain/dialogue.ts';
import type { View } from '../domain/view.ts';
import type { SaidMessage } from '../progress/recording/said-message.ts';
import { fingerprintOf } from '../week/board/show-board.ts';
import { asNoticeId, LONGEST_NOTICE, type Notice, noticeKey } from './notice.ts';
import { viewAudienceChoice, viewDelivery, viewPreview } from './view-notice.ts';
import { editNotice, isTooLong } from './write-notice.ts';

/**
 * Shows something about a notice and remembers where, so that it can be edited there.
 * @param isNew as a new message also where a button was pressed.
 */
export const showAbout = async (visit: Visit, notice: Notice, shown: View, isNew = false): Promise<void> => {
  const message = await showInPlace(visit, shown, isNew);
  if (message === undefined) return;
  await visit.services.notices.noteShown(notice.id, message, fingerprintOf(shown));
};

/** A notice as it stands: to whom, the preview, or how far it has come. */
export const viewNotice = async (
  services: Pick<BotServices, 'directory' | 'outbox'>,
  notice: Notice,
): Promise<View> => {
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

export const NOTICE_TEXT = 'notice: text';

const ASK = `Đồng chí gõ nội dung thông báo, dài nhất ${LONGEST_NOTICE} ký tự:`;
const NO_ACCOUNT =
  'Thông báo gửi với tên một người của Văn phòng: chạy npm start -- --as MÃ rồi gõ lại lệnh này.';
const SENT = 'Thông báo này đã gửi nên không sửa được nữa. Cần thì gửi thông báo mới: /thongbao.';

const dataSchema = z.object({ notice: z.number().optional() });

/** Asks for the text of a new notice, or of one that is changed. */
export const askForText = (visit: Visit, notice?: Notice): Promise<void> =>
  visit.ask(NOTICE_TEXT, { notice: notice?.id }, ASK);

/** Why a text can't be a notice; undefined if it can. */
const faultOf = (text: string): string | undefined =>
  isTooLong(text)
    ? `Nội dung dài ${text.length} ký tự, quá ${LONGEST_NOTICE}. Xin rút gọn rồi gửi lại:`
    : undefined;

/** The message that a notice is made of, or whose button offered it. */
const sourceOf = ({ message, pressed }: Visit): MessageId | undefined =>
  message === undefined ? pressed?.message : asMessageId(message.message_id);

/** Makes a notice of what was typed in this message, and asks for whom it is. */
export const writeNotice = async (visit: Visit, text: string): Promise<void> => {
  const fault = faultOf(text);
  if (fault !== undefined) return visit.ask(NOTICE_TEXT, {}, fault);
  await draftNotice(visit, text);
};

/** Makes a notice, of what was typed or of what a button offers, and asks in a new message for whom it is. */
export const draftNotice = async (visit: Visit, text: string): Promise<void> => {
  const { services, actor } = visit;
  if (actor.official === undefined) return say(visit, NO_ACCOUNT);
  const source = sourceOf(visit);
  if (source === undefined) return;
  const notice = await services.notices.create({
    update: visit.update,
    by: actor.official.id,
    text,
    chat: visit.chat,
    source,
    madeAt: visit.now,
  });
  await showAbout(visit, notice, await viewNotice(services, notice), true);
};

/** Takes the text that was asked for. */
export const takeText = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { services } = visit;
  const fault = faultOf(text);
  if (fault !== undefined) return say(visit, fault);
  const { notice: id } = dataSchema.parse(JSON.parse(dialogue.data));
  await closeDialogue(visit, dialogue);
  const source = sourceOf(visit);
  if (id === undefined || source === undefined) return writeNotice(visit, text);
  const changed = await services.notices.change(asNoticeId(id), { text, source });
  if (changed === undefined) return say(visit, SENT);
  await showNotice(visit, changed);
};

/** Brings the preview in line with an edited message; false if the message made no notice. */
export const takeEdit = async (visit: Visit, said: SaidMessage, text: string): Promise<boolean> => {
  const { services } = visit;
  const edit = await editNotice(services.notices, said, text);
  switch (edit.outcome) {
    case 'too long':
    case 'empty':
      await say(visit, faultOf(text) ?? 'Nội dung trống nên thông báo giữ như cũ.');
      break;
    case 'sent':
      await say(visit, SENT);
      break;
    case 'changed':
      await editShown(visit, edit.notice);
      break;
  }
  return edit.outcome !== 'no notice';
};

const editShown = async (visit: Visit, notice: Notice): Promise<void> => {
  if (notice.message === undefined) return showNotice(visit, notice);
  const { blocks, buttons } = await viewNotice(visit.services, notice);
  const at = { chat: notice.chat, message: notice.message };
  if (!(await changeMessage(visit, at, blocks, buttons))) await showNotice(visit, notice);
};
