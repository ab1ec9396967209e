import type { FakeBotApi } from './fake-bot-api.ts';
import type { ChatMessage } from './fake-chats.ts';
import { FakePerson } from './fake-person.ts';

/** Somebody of the office with a phone, who sends documents and counts their taps. @param account of staff */
export const clerkOf = (api: FakeBotApi, account: number) => {
  const person = new FakePerson(api, account);
  let taps = 0;
  const untilEdited = async (message: ChatMessage, act: () => void): Promise<ChatMessage> => {
    const { edits } = message;
    act();
    await api.changed.until('an edit', () => message.edits > edits, 30_000);
    return message;
  };
  return {
    person,
    taps: () => taps,
    send: async (content: Uint8Array, name: string): Promise<ChatMessage> => {
      const before = person.heard().length;
      person.sendFile(content, name);
      const message = await person.hear(before + 1);
      // What is said while it is read ends in dots.
      const isDone = () => message.edits > 0 && !message.text.endsWith('…');
      await api.changed.until('the outcome', isDone, 30_000);
      return message;
    },
    tap: (message: ChatMessage, label: string): Promise<ChatMessage> => {
      taps += 1;
      return untilEdited(message, () => person.press(message, label));
    },
  };
};
