import { asDay } from '../../../src/domain/people.ts';
import { asReference, type Reference } from '../../../src/domain/reference.ts';
import type { ClassifiedMessage, MessageContext } from '../../../src/progress/reading/message-context.ts';
import type { UpdateReader } from '../../../src/progress/reading/open-update-reader.ts';
import { gradeReply, type ReplyGrade } from './grade-reply.ts';
import { type ReplyRow, type ReplySet, readReplies } from './reply-row.ts';

export interface GradedReply {
  readonly set: ReplySet;
  readonly row: ReplyRow;
  readonly read: ClassifiedMessage;
  readonly grade: ReplyGrade;
}

/** Reads and grades every reply of the sets. */
export const gradeReplies = (reader: UpdateReader, sets: readonly ReplySet[]): readonly GradedReply[] =>
  sets.flatMap((set) =>
    readReplies(set).map((row) => {
      const read = reader.classify(row.text, contextOf(row));
      return { set, row, read, grade: gradeReply(row, read) };
    }),
  );

/** `4b` → `II.2.1(4).b`; the groups of this resolution are known by their targets' numbers. */
export const itemReference = (key: string): Reference => {
  const [, digits, letter] = /^(\d+)([a-z]?)$/.exec(key) ?? [];
  if (digits === undefined) return asReference(key);
  const number = Number(digits);
  const group = number <= 11 ? 1 : number <= 16 ? 2 : number <= 19 ? 3 : 4;
  return asReference(`II.2.${group}(${number})${letter === '' ? '' : `.${letter}`}`);
};

const contextOf = (row: ReplyRow): MessageContext => ({
  openItems: row.open.map(itemReference),
  repliesTo:
    row.card !== undefined
      ? { kind: 'card', item: itemReference(row.card) }
      : row.reply === 'nudge'
        ? { kind: 'nudge' }
        : undefined,
  today: asDay(row.today),
});
