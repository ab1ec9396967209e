import type { ChatTurn } from '../domain/chat-turn.ts';
import type { Resolution, TypedExamples } from '../domain/resolution.ts';
import { typedExamples } from '../domain/typed-examples.ts';
import type { ConversationStore } from './conversation.ts';

/** Somebody's turn, in which they may have sent nothing that can be read. */
interface WordlessTurn extends ChatTurn {
  readonly services: {
    readonly conversations: Pick<ConversationStore, 'maySay'>;
    readonly resolution: () => Resolution;
  };
}

/** What of a message is looked at. */
export interface Wordless {
  /** Undefined for words and for a file that may say something. */
  readonly shows: 'sticker' | 'sound' | 'place' | undefined;
  /** Empty for none, as is the caption. */
  readonly text: string;
  readonly caption: string;
}

/** To what holds no words that can be read. */
export const ONLY_TEXT =
  'Tôi chỉ đọc được câu hỏi bằng chữ. Xin đồng chí nhắn câu hỏi thành tin nhắn văn bản.';
const THANKS = 'Cảm ơn đồng chí.';
const UNREAD = { sound: 'Tôi chưa nghe được tin thoại.', place: 'Tôi chưa đọc được vị trí.' } as const;

/** Asks for words, with a report to go by where the document gives one. */
const typeInstead = ({ report }: TypedExamples): string =>
  `Xin đồng chí nhắn bằng chữ${report === undefined ? '' : `, ví dụ: ${report}`}.`;

/** Several in a row get one line. */
const SPARING_MS = 60_000;

/** Emoji with their skin tones and joiners, and flags. A question mark asks, also as a picture. */
const EMOJI_ALONE =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\s]|\u200d|\ufe0f)+$/u;
const ASKING = /[❓❔⁉]/u;

/** A sticker, or 👍 and the like without a word: it acknowledges, and reports and asks nothing. */
const isAcknowledgement = ({ shows, text }: Wordless): boolean =>
  shows === 'sticker' || (EMOJI_ALONE.test(text) && text.trim() !== '' && !ASKING.test(text));

/**
 * Answers what holds no words: it is never taken as a report, a question or the answer that a feature waits for.
 * @returns false if there are words, or a file that may say something.
 */
export const answerWordless = async (turn: WordlessTurn, sent: Wordless): Promise<boolean> => {
  const { services, person, update, now: at } = turn;
  const { shows, caption } = sent;
  if (isAcknowledgement(sent)) {
    // In a group nobody needs to be thanked for each 👍.
    if (turn.isPrivate) await turn.say(THANKS);
    return true;
  }
  if (shows === undefined || shows === 'sticker' || caption.trim() !== '') return false;
  if (await services.conversations.maySay({ line: 'unread', person, update, at }, SPARING_MS))
    await turn.say(`${UNREAD[shows]} ${typeInstead(typedExamples(services.resolution()))}`);
  return true;
};
