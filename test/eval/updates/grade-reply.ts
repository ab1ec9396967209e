import type { ProgressReading } from '../../../src/domain/progress.ts';
import type { ClassifiedMessage } from '../../../src/progress/reading/message-context.ts';
import type { ExpectedReading, ReplyRow } from './reply-row.ts';

export interface ReplyGrade {
  /** Why the reply isn't read fully right; empty when it is. */
  readonly reasons: readonly string[];
  /** Figures that were given to an item which the reply doesn't give them to. */
  readonly wrongTargets: readonly string[];
}

/** Compares what was read from a reply with what must be read from it. */
export const gradeReply = ({ expect }: ReplyRow, read: ClassifiedMessage): ReplyGrade => {
  const expected = expect.readings ?? [];
  const found = read.readings.filter(({ about }) => about.kind !== 'undecided');
  const reasons: string[] = [];
  if (read.kind !== expect.kind) reasons.push(`kind ${read.kind}, not ${expect.kind}`);
  const isGraded = expect.kind === 'updates' || expect.kind === 'mixed';
  if (isGraded) {
    for (const want of expected) {
      const got = found.filter((reading) => itemKey(reading) === want.item);
      if (got.length === 1 && got[0] !== undefined) reasons.push(...differences(want, got[0]));
      else reasons.push(`${want.item}: read ${got.length} times`);
    }
    for (const reading of found)
      if (!expected.some(({ item }) => item === itemKey(reading)))
        reasons.push(`${itemKey(reading)} isn't what it is about`);
    const isAsked = found.length < read.readings.length || asksInstead(read);
    if (isAsked !== (expect.asked ?? false)) reasons.push(isAsked ? 'asks back' : 'asks nothing back');
  }
  return { reasons, wrongTargets: found.flatMap((reading) => misplaced(reading, expected)) };
};

/** A message of which nothing was told but whose figure was left alone has to be asked about. */
const asksInstead = ({ readings, unread }: ClassifiedMessage): boolean =>
  unread.some(({ reason }) => reason === 'number-form' || reason === 'date-or-count') ||
  (unread.length > 0 && readings.every(({ value, share, count }) => !value && !share && !count));

/** `II.2.1(4).b` is `4b`, as people type it. */
const itemKey = ({ about }: ProgressReading): string => {
  if (about.kind !== 'item') return about.kind;
  const [, number, letter = ''] = /\((\d+)\)(?:\.([a-z]))?$/.exec(about.item) ?? [];
  return number === undefined ? about.item : number + letter;
};

const told = (reading: ProgressReading): Omit<ExpectedReading, 'item'> => ({
  value: reading.value?.value.decimal,
  share: reading.share?.value.decimal,
  count: reading.count === undefined ? undefined : `${reading.count.value.done}/${reading.count.value.total}`,
  asOf: reading.asOf?.value,
  increment: reading.increment === undefined ? undefined : true,
  status: reading.status?.value,
  blocker: reading.blocker?.value,
  clear: reading.noBlocker === undefined && reading.resolves === undefined ? undefined : true,
});

const differences = ({ item, ...want }: ExpectedReading, reading: ProgressReading): readonly string[] => {
  const got = told(reading);
  return (Object.keys(got) as (keyof typeof got)[]).flatMap((part) =>
    got[part] === want[part]
      ? []
      : [`${item} ${part}: ${got[part] ?? 'nothing'}, not ${want[part] ?? 'nothing'}`],
  );
};

const misplaced = (reading: ProgressReading, expected: readonly ExpectedReading[]): readonly string[] => {
  const own = expected.find(({ item }) => item === itemKey(reading));
  const got = told(reading);
  return (['value', 'share', 'count'] as const).flatMap((part) =>
    got[part] === undefined || got[part] === own?.[part]
      ? []
      : [`${part} ${got[part]} given to ${itemKey(reading)}`],
  );
};
