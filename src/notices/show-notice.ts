import { fingerprintView } from '../delivery/fingerprint-view.ts';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import type { MessageId } from '../domain/chat.ts';
import type { ChatTurn, MessagePlace } from '../domain/chat-turn.ts';
import type { View } from '../domain/view.ts';
import type { Actor, Directory } from '../people/directory.ts';
import { asNoticeId, LONGEST_NOTICE, type Notice, type NoticeStore, noticeKey } from './notice.ts';
import { viewAudienceChoice, viewDelivery, viewPreview } from './view-notice.ts';
import { editNotice, isTooLong } from './write-notice.ts';

/** Somebody's turn, in which the office writes to units. */
export interface NoticeTurn extends ChatTurn {
  readonly actor: Actor;
  /** What was written or edited; undefined for a press. */
  readonly said: MessagePlace | undefined;
  readonly services: {
    readonly notices: NoticeStore;
    readonly directory: () => Promise<Directory>;
    readonly outbox: Pick<OutboxStore, 'findByKey'>;
  };
}

/**
 * Shows something about a notice and remembers where, so that it can be edited there.
 * @param isNew as a new message also where a button was pressed.
 */
export const showAbout = async (
  turn: NoticeTurn,
  notice: Notice,
  shown: View,
  isNew = false,
): Promise<void> => {
  const message = await turn.show(shown, isNew);
  if (message === undefined) return;
  await turn.services.notices.noteShown(notice.id, message, fingerprintView(shown));
};

/** A notice as it stands: to whom, the preview, or how far it has come. */
export const viewNotice = async (
  { directory: read, outbox }: Pick<NoticeTurn['services'], 'directory' | 'outbox'>,
  notice: Notice,
): Promise<View> => {
  const directory = await read();
  if (notice.state === 'sent')
    return viewDelivery(notice, await outbox.findByKey(noticeKey(notice.id)), directory);
  return notice.audience === undefined
    ? viewAudienceChoice(notice, directory)
    : viewPreview(notice, notice.audience, directory);
};

export const showNotice = async (turn: NoticeTurn, notice: Notice): Promise<void> =>
  showAbout(turn, notice, await viewNotice(turn.services, notice));

/** The kind of dialogue in which a notice's text is typed. */
export const NOTICE_TEXT = 'notice: text';

const ASK = `Đồng chí gõ nội dung thông báo, dài nhất ${LONGEST_NOTICE} ký tự:`;
const NO_ACCOUNT =
  'Thông báo gửi với tên một người của Văn phòng: chạy npm start -- --as MÃ rồi gõ lại lệnh này.';
const SENT = 'Thông báo này đã gửi nên không sửa được nữa. Cần thì gửi thông báo mới: /thongbao.';

/** Asks for the text of a new notice, or of one that is changed. */
export const askForText = (turn: NoticeTurn, notice?: Notice): Promise<void> =>
  turn.ask(NOTICE_TEXT, { notice: notice?.id }, ASK);

/** Why a text can't be a notice; undefined if it can. */
const faultOf = (text: string): string | undefined =>
  isTooLong(text)
    ? `Nội dung dài ${text.length} ký tự, quá ${LONGEST_NOTICE}. Xin rút gọn rồi gửi lại:`
    : undefined;

/** The message that a notice is made of, or whose button offered it. */
const sourceOf = ({ said, pressed }: NoticeTurn): MessageId | undefined => (said ?? pressed)?.message;

/** Makes a notice of what was typed in this message, and asks for whom it is. */
export const writeNotice = async (turn: NoticeTurn, text: string): Promise<void> => {
  const fault = faultOf(text);
  await (fault === undefined ? draftNotice(turn, text) : turn.ask(NOTICE_TEXT, {}, fault));
};

/** Makes a notice, of what was typed or of what a button offers, and asks in a new message for whom it is. */
export const draftNotice = async (turn: NoticeTurn, text: string): Promise<void> => {
  const { services, actor, update, chat, now: madeAt } = turn;
  if (actor.official === undefined) return turn.say(NO_ACCOUNT);
  const source = sourceOf(turn);
  if (source === undefined) return;
  const by = actor.official.id;
  const notice = await services.notices.create({ update, by, text, chat, source, madeAt });
  await showAbout(turn, notice, await viewNotice(services, notice), true);
};

/** Takes the text that was asked for. */
export const takeText = async (turn: NoticeTurn, id: number | undefined, text: string): Promise<void> => {
  const fault = faultOf(text);
  if (fault !== undefined) return turn.say(fault);
  await turn.stopAsking();
  const source = sourceOf(turn);
  if (id === undefined || source === undefined) return writeNotice(turn, text);
  const changed = await turn.services.notices.change(asNoticeId(id), { text, source });
  await (changed === undefined ? turn.say(SENT) : showNotice(turn, changed));
};

/** Brings the preview in line with an edited message; false if the message made no notice. */
export const takeEdit = async (turn: NoticeTurn, at: MessagePlace, text: string): Promise<boolean> => {
  const edit = await editNotice(turn.services.notices, at, text);
  switch (edit.outcome) {
    case 'too long':
    case 'empty':
      await turn.say(faultOf(text) ?? 'Nội dung trống nên thông báo giữ như cũ.');
      break;
    case 'sent':
      await turn.say(SENT);
      break;
    case 'changed':
      await editShown(turn, edit.notice);
      break;
  }
  return edit.outcome !== 'no notice';
};

const editShown = async (turn: NoticeTurn, notice: Notice): Promise<void> => {
  const { chat, message } = notice;
  const isChanged =
    message !== undefined && (await turn.change({ chat, message }, await viewNotice(turn.services, notice)));
  if (!isChanged) await showNotice(turn, notice);
};
