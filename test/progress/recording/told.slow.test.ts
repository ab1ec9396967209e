import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asReference } from '../../../src/domain/reference.ts';
import { lastSchema, saidSchema } from '../../../src/progress/recording/play-talk.ts';
import type { ReportTalk, TalkRow } from '../../../src/progress/recording/report-talk.ts';
import { readLast } from '../../eval/replies/stranger-row.ts';
import { countAsking } from './count-asking.ts';
import { playTalk } from './play-talk.ts';

/** What must stand of an item; what is left out must not be there, but for the day and words beside it. */
const expectedSchema = z.strictObject({
  ref: z.string().transform(asReference),
  value: z.string().optional(),
  share: z.string().optional(),
  count: z.string().optional(),
  state: z.string().optional(),
  blocker: z.string().optional(),
  /** `*`: whatever its words. */
  resolves: z.string().optional(),
  /** It waits for a tap; where no figure is named, whatever the figure. */
  doubt: z.boolean().default(false),
  asOf: z.string().optional(),
  basis: z.enum(['actual', 'estimate']).optional(),
  note: z.string().optional(),
  proposal: z.string().optional(),
  asides: z.array(z.tuple([z.string(), z.string()])).optional(),
});
type Expected = z.infer<typeof expectedSchema>;

const toldSchema = z.strictObject({
  id: z.string(),
  leads: z.array(z.string()),
  said: saidSchema,
  sent: z.iso.datetime({ offset: true }).default('2024-11-25T08:30:00+07:00'),
  last: lastSchema.optional(),
  expect: z.strictObject({
    recorded: z.array(expectedSchema),
    asked: z.array(z.string()),
    isQuestion: z.boolean(),
  }),
});
type Told = z.infer<typeof toldSchema>;

const told = readFileSync(new URL('told.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Told => toldSchema.parse(JSON.parse(line)));

/** A row with the parts that are expected of it, in the words of the table. */
const shown = (row: TalkRow, want: Expected | undefined) => {
  const doubt = row.doubt !== '' && !row.isConfirmed;
  const isAnyFigure = want?.doubt === true && want.value === undefined;
  return {
    ref: row.ref,
    value: isAnyFigure ? undefined : row.value?.decimal,
    share: row.share,
    count: row.count && `${row.count.done}/${row.count.total}`,
    state: row.status,
    blocker: row.blocker,
    resolves: want?.resolves === '*' && row.resolves !== undefined ? '*' : row.resolves,
    doubt,
    asOf: want?.asOf === undefined ? undefined : row.asOf,
    basis: want?.basis === undefined ? undefined : row.basis,
    note: want?.note === undefined ? undefined : row.note,
    proposal: want?.proposal === undefined ? undefined : row.proposal,
    asides: want?.asides === undefined ? undefined : row.asides.map(({ basis, decimal }) => [basis, decimal]),
  };
};

const outcomeOf = (talk: ReportTalk, expected: readonly Expected[]) => ({
  recorded: talk.rows.map((row, index) => shown(row, expected[index])),
  asked: talk.asked,
  isQuestion: talk.isQuestion,
});

const play = ({ last, ...row }: Told): ReportTalk => playTalk({ ...row, last: last ?? readLast() });

const textOf = ({ said }: Told): string => JSON.stringify(said);

describe('what becomes of what is told', () => {
  test.each(told.map((row) => [row.id, textOf(row), row] as const))('%s: %s', (_id, _text, row) => {
    expect(outcomeOf(play(row), row.expect.recorded)).toEqual(row.expect);
  });

  test('at most one thing is asked at a time', () => {
    for (const row of told) expect(countAsking(play(row).shown), row.id).toBeLessThanOrEqual(1);
  });
});
