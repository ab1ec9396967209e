import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answering, Subject } from '../../src/answering/answer.ts';
import { readClauseTexts } from './clause-text.ts';
import { type GradingSource, gradeAnswer } from './grade-answer.ts';
import { type QuestionRow, type QuestionSet, readQuestions } from './question-row.ts';
import type { GradedTurn } from './report.ts';

/** When the first turn of a chat is asked; the others follow a minute apart. */
export const START = new Date('2024-06-10T09:00:00+07:00');
const MINUTE_MS = 60_000;

/** The shipped resolution as answers are graded against it. */
export const readSource = (corpusDir: string): GradingSource => {
  const text = readFileSync(join(corpusDir, 'nq14-2024/text.txt'), 'utf8');
  return { text, clauses: readClauseTexts(text), years: [2024, START.getUTCFullYear()] };
};

/** The rows of each chat, in the order in which the chats begin. */
const conversationsOf = (rows: readonly QuestionRow[]): readonly (readonly QuestionRow[])[] => {
  const chats = new Map<string, QuestionRow[]>();
  for (const row of rows) chats.set(row.chat, [...(chats.get(row.chat) ?? []), row]);
  return [...chats.values()];
};

/** Asks one conversation turn by turn, a minute apart, each turn knowing the last subject. */
const holdConversation = async (
  answering: Answering,
  rows: readonly QuestionRow[],
  source: GradingSource,
): Promise<readonly Omit<GradedTurn, 'set'>[]> => {
  const turns: Omit<GradedTurn, 'set'>[] = [];
  let subject: Subject | undefined;
  for (const [index, row] of rows.entries()) {
    const now = new Date(START.getTime() + index * MINUTE_MS);
    const answer = await answering.answer({ text: row.question, subject, now });
    subject = answer.subject ?? subject;
    turns.push({ row, answer, grade: gradeAnswer(row, answer, source) });
  }
  return turns;
};

/** Asks and grades every question of a set, chat by chat. @param isAsked which chats, called as each begins */
export const askSet = async (
  answering: Answering,
  set: QuestionSet,
  source: GradingSource,
  isAsked: (chat: string) => boolean = () => true,
): Promise<readonly GradedTurn[]> => {
  const turns: GradedTurn[] = [];
  for (const conversation of conversationsOf(readQuestions(set))) {
    if (!conversation.slice(0, 1).every(({ chat }) => isAsked(chat))) continue;
    for (const turn of await holdConversation(answering, conversation, source)) turns.push({ ...turn, set });
  }
  return turns;
};
