import type { Message } from 'grammy/types';
import { typedExamples } from '../../../domain/typed-examples.ts';
import { say } from '../message/send.ts';
import type { BotServices } from '../services.ts';
import { THANKS_TEXT, unheardText, unreadPlaceText } from '../views/texts.ts';
import type { Visit } from '../visit.ts';

type Means = Pick<BotServices, 'conversations' | 'resolution'>;

/** Several in a row get one line. */
const SPARING_MS = 60_000;

/** Emoji with their skin tones and joiners, and flags. A question mark asks, also as a picture. */
const EMOJI_ALONE =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\s]|\u200d|\ufe0f)+$/u;
const ASKING = /[❓❔⁉]/u;

/** A sticker, or 👍 and the like without a word: it acknowledges, and reports and asks nothing. */
const isAcknowledgement = ({ sticker, text = '' }: Message): boolean =>
  sticker !== undefined || (EMOJI_ALONE.test(text) && text.trim() !== '' && !ASKING.test(text));

/** What is said to what can't be read; undefined for anything else. */
const unreadText = ({ services }: Visit<Means>, message: Message): string | undefined => {
  const { voice, audio, video_note, location, caption = '' } = message;
  const typed = typedExamples(services.resolution());
  if (caption.trim() !== '') return undefined;
  if (voice ?? audio ?? video_note) return unheardText(typed);
  return location === undefined ? undefined : unreadPlaceText(typed);
};

/** Says a line, but once for several messages in a row. */
const saySparingly = async (visit: Visit<Means>, text: string): Promise<void> => {
  const notice = {
    line: 'unread' as const,
    person: visit.person,
    update: visit.update,
    at: visit.now,
  };
  if (await visit.services.conversations.maySay(notice, SPARING_MS)) await say(visit, text);
};

/**
 * Answers what holds no words: it is never taken as a report, a question or the answer that a feature waits for.
 * @returns false if there are words, or a file that may say something.
 */
export const answerWordless = async (visit: Visit<Means>, message: Message): Promise<boolean> => {
  if (isAcknowledgement(message)) {
    // In a group nobody needs to be thanked for each 👍.
    if (message.chat.type === 'private') await say(visit, THANKS_TEXT);
    return true;
  }
  const text = unreadText(visit, message);
  if (text !== undefined) await saySparingly(visit, text);
  return text !== undefined;
};
