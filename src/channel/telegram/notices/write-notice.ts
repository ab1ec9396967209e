import type { Message } from 'grammy/types';
import { z } from 'zod';
import { asChatId, asMessageId, asUpdateId } from '../../../domain/chat.ts';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { asNoticeId, LONGEST_NOTICE, type Notice } from '../../../notices/notice.ts';
import { editNotice, isTooLong } from '../../../notices/write-notice.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { Visit } from '../feature.ts';
import { changeOrRefuse } from '../message/change-message.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { say } from '../message/say.ts';
import { showAbout, showNotice, viewNotice } from './show-notice.ts';

export const NOTICE_TEXT = 'notice: text';

const ASK = `Đồng chí gõ nội dung thông báo, dài nhất ${LONGEST_NOTICE} ký tự:`;
const NO_ACCOUNT =
  'Thông báo gửi với tên một người của Văn phòng: chạy npm start -- --as MÃ rồi gõ lại lệnh này.';
const SENT = 'Thông báo này đã gửi nên không sửa được nữa. Cần thì gửi thông báo mới: /thongbao.';

const dataSchema = z.object({ notice: z.number().optional() });

/** Asks for the text of a new notice, or of one that is changed. */
export const askForText = (visit: Visit, notice?: Notice): Promise<void> =>
  askFor(visit, NOTICE_TEXT, { notice: notice?.id }, ASK);

/** Why a text can't be a notice; undefined if it can. */
const faultOf = (text: string): string | undefined =>
  isTooLong(text)
    ? `Nội dung dài ${text.length} ký tự, quá ${LONGEST_NOTICE}. Xin rút gọn rồi gửi lại:`
    : undefined;

/** Makes a notice of what was typed in this message, and asks for whom it is. */
export const writeNotice = async (visit: Visit, text: string): Promise<void> => {
  const fault = faultOf(text);
  if (fault !== undefined) return askFor(visit, NOTICE_TEXT, {}, fault);
  await draftNotice(visit, text);
};

/** Makes a notice, of what was typed or of what a button offers, and asks in a new message for whom it is. */
export const draftNotice = async (visit: Visit, text: string): Promise<void> => {
  const { ctx, services, actor } = visit;
  if (actor.official === undefined) return say(ctx, NO_ACCOUNT);
  if (ctx.msg === undefined) return;
  const notice = await services.notices.create({
    update: asUpdateId(ctx.update.update_id),
    by: actor.official.id,
    text,
    chat: asChatId(ctx.msg.chat.id),
    source: asMessageId(ctx.msg.message_id),
    madeAt: services.now(),
  });
  await showAbout(visit, notice, await viewNotice(services, notice), true);
};

/** Takes the text that was asked for. */
export const takeText = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { ctx, services } = visit;
  const fault = faultOf(text);
  if (fault !== undefined) return say(ctx, fault);
  const { notice: id } = dataSchema.parse(JSON.parse(dialogue.data));
  await closeDialogue(visit, dialogue);
  if (id === undefined || ctx.message === undefined) return writeNotice(visit, text);
  const source = asMessageId(ctx.message.message_id);
  const changed = await services.notices.change(asNoticeId(id), { text, source });
  if (changed === undefined) return say(ctx, SENT);
  await showNotice(visit, changed);
};

/** Brings the preview in line with an edited message; false if the message made no notice. */
export const takeEdit = async (visit: Visit, message: Message, text: string): Promise<boolean> => {
  const { ctx, services } = visit;
  const at = { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
  const edit = await editNotice(services.notices, at, text);
  switch (edit.outcome) {
    case 'too long':
    case 'empty':
      await say(ctx, faultOf(text) ?? 'Nội dung trống nên thông báo giữ như cũ.');
      break;
    case 'sent':
      await say(ctx, SENT);
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
  const outcome = await changeOrRefuse(visit.ctx.api, at, blocks, toKeyboard(buttons));
  if (outcome.kind === 'refused') await showNotice(visit, notice);
};
