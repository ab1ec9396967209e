import type { QuarterPlay } from '../flows/quarter/play-quarter.ts';
import type { ChatMessage } from '../support/fake-chats.ts';
import type { FakePerson } from '../support/fake-person.ts';
import type { Narrator } from './narrator.ts';

/** A scene's means: the office that is played, and who tells of it. */
export interface Stage {
  readonly play: QuarterPlay;
  readonly narrator: Narrator;
}

/** Somebody of the play, as the narrator calls them. */
export interface Cast {
  readonly person: FakePerson;
  readonly name: string;
}

export const castOf = ({ play }: Stage, code: string): Cast => {
  const name = play.roster.find((each) => each.code === code)?.name ?? code;
  return { person: play.personOf(code), name: `👤 ${name}` };
};

/** What the bot says from now on until it has said the message that is waited for. */
const hearUntil = async (
  { play, narrator }: Stage,
  { person }: Cast,
  before: number,
  isLast: (message: ChatMessage) => boolean,
): Promise<ChatMessage> => {
  const last = await play.api.changed.until(`the answer in chat ${person.user.id}`, () =>
    person.heard().slice(before).find(isLast),
  );
  const heard = person.heard();
  for (const message of heard.slice(before, heard.indexOf(last) + 1)) await narrator.answered(message);
  return last;
};

/** Somebody writes something, and the bot answers. @param isLast which message ends the answer; by default the first. */
export const say = async (
  stage: Stage,
  cast: Cast,
  text: string,
  isLast: (message: ChatMessage) => boolean = () => true,
): Promise<ChatMessage> => {
  stage.narrator.said(cast.name, text);
  const before = cast.person.heard().length;
  cast.person.say(text);
  return hearUntil(stage, cast, before, isLast);
};

/** Somebody replies to a message. */
export const reply = async (
  stage: Stage,
  cast: Cast,
  to: ChatMessage,
  text: string,
  cards: number,
): Promise<void> => {
  stage.narrator.said(cast.name, `(trả lời tin nhắc) ${text}`);
  const before = cast.person.heard().length;
  cast.person.reply(to, text);
  const isCard = ({ text: shown }: ChatMessage): boolean => /^(?:✅|❓)/.test(shown);
  const heard = await stage.play.api.changed.until('the cards', () => {
    const found = cast.person.heard().slice(before).filter(isCard);
    return found.length >= cards && found;
  });
  for (const card of heard) await stage.narrator.answered(card);
};

/** Somebody taps a button; the bot changes the message, or says something new. */
export const tap = async (stage: Stage, cast: Cast, message: ChatMessage, wanted: RegExp): Promise<void> => {
  const label = message.keyboard.flat().find(({ text }) => wanted.test(text))?.text ?? String(wanted);
  stage.narrator.said(cast.name, `👆 ${label}`);
  const [before, edits] = [cast.person.heard().length, message.edits];
  cast.person.press(message, label);
  await stage.play.api.changed.until(
    `what follows from ${label}`,
    () => cast.person.heard().length > before || message.edits > edits,
  );
  const news = cast.person.heard().slice(before);
  for (const each of news.length > 0 ? news : [message]) await stage.narrator.answered(each);
};
