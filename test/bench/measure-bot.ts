import { readFile } from 'node:fs/promises';
import { TOO_FAST_TEXT } from '../../src/answering/answer-in-chat.ts';
import { readQuestions } from '../eval/question-row.ts';
import { FakeBotApi } from '../support/fake-bot-api.ts';
import { FakePerson } from '../support/fake-person.ts';
import { BotRunner } from '../support/start-bot.ts';

const FIRST_PERSON = 1_001;
/** Fewer than one person may ask within a minute (`ANSWERS_PER_MINUTE`). */
const QUESTIONS_EACH = 10;
const KILOBYTES_A_MEGABYTE = 1024;

export interface Memory {
  readonly questions: number;
  /** Resident memory in MB; undefined where the system doesn't say (no /proc). */
  readonly resident: { readonly peak: number; readonly now: number } | undefined;
}

const readMemory = async (pid: number | undefined): Promise<Memory['resident']> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  const read = (key: string): number =>
    Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status ?? '')?.[1]);
  return status === undefined
    ? undefined
    : { peak: read('VmHWM') / KILOBYTES_A_MEGABYTE, now: read('VmRSS') / KILOBYTES_A_MEGABYTE };
};

/** @throws if it is refused, which would be followed by silence. */
const ask = async (person: FakePerson, question: string): Promise<void> => {
  const { text } = await person.ask(question);
  if (text.includes(TOO_FAST_TEXT))
    throw new Error(`the bot limits person ${person.user.id} (ANSWERS_PER_MINUTE); more people must ask`);
};

/**
 * Memory of the bot, started from source, after so many questions of as many people as may ask them, through a fake
 * Telegram.
 * @throws if a question isn't answered within half a minute, or the bot ends.
 */
export const measureBotMemory = async (questionCount: number): Promise<Memory> => {
  const questions = readQuestions('shared').map(({ question }) => question);
  const runner = new BotRunner();
  const api = await FakeBotApi.start();
  try {
    const ids = Array.from(
      { length: Math.ceil(questionCount / QUESTIONS_EACH) },
      (_, index) => FIRST_PERSON + index,
    );
    const bot = runner.startServing(api, ids);
    const people = ids.map((id) => new FakePerson(api, id));
    for (let asked = 0; asked < questionCount; asked += 1) {
      const person = people[asked % people.length];
      if (person !== undefined)
        await bot.whileRunning(ask(person, questions[asked % questions.length] ?? ''));
    }
    return { questions: questionCount, resident: await readMemory(bot.pid) };
  } finally {
    await runner.close();
    await api.stop();
  }
};
