import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { TalkRow } from '../../../src/progress/recording/report-talk.ts';
import { shortKey } from '../../progress/recording/play-talk.ts';
import type { StrangerRow } from './stranger-row.ts';

export const OUTCOMES = ['right', 'asked', 'wrong', 'silent'] as const;
/** `wrong`: recorded without a doubt what wasn't said. `silent`: something was reported, nothing recorded nor asked. */
export type Outcome = (typeof OUTCOMES)[number];

export interface TalkGrade {
  readonly outcome: Outcome;
  /** For people: what was recorded, and what is wrong with it. */
  readonly found: string;
}

/** What a talk left. */
export interface PlayedOutcome {
  readonly rows: readonly TalkRow[];
  readonly asked: readonly string[];
  readonly isQuestion: boolean;
}

/** Grades a reply by what stands after its last message: recorded wrong is the worst, asking is better than silence. */
export const gradeTalk = (row: StrangerRow, played: PlayedOutcome): TalkGrade => {
  const sure = sureFigures(played.rows, row.more === 'done');
  const wrong = [...wrongFigures(sure, row), ...differencesFrom(row.also, played.rows, sure)];
  const outcome = outcomeOf(row, sure, played, wrong.length > 0);
  const figures = [...sure].map(([item, figure]) => `${item}=${figure}`).join(' ');
  return { outcome, found: [figures, ...wrong, ...played.asked].filter(Boolean).join(' · ') };
};

const isSure = (row: TalkRow): boolean => row.doubt === '' || row.isConfirmed;

/** What is recorded without a doubt: `168.2`, `33/35`, `90.8%` of the plan, or `done`. */
const sureFigures = (rows: readonly TalkRow[], mayBeDone: boolean): ReadonlyMap<string, string> => {
  const sure = new Map<string, string>();
  for (const row of rows.filter(isSure)) {
    const item = shortKey(row.ref);
    const figure = figureOf(row);
    if (figure !== undefined) sure.set(item, figure);
    else if (row.status === 'done' && !mayBeDone && !sure.has(item)) sure.set(item, 'done');
  }
  return sure;
};

const figureOf = ({ value, count, share }: TalkRow): string | undefined => {
  if (value !== undefined) return value.decimal;
  if (count !== undefined) return `${count.done}/${count.total}`;
  return share === undefined ? undefined : `${share}%`;
};

/** A target with one measure, or a whole target, may be expected where its first measure is recorded. */
const expectedKey = (item: string, { expected }: StrangerRow): string | undefined =>
  [item, `${item}a`, item.replace(/[a-e]+$/, '')].find((key) => expected[key] !== undefined);

const wrongFigures = (sure: ReadonlyMap<string, string>, row: StrangerRow): readonly string[] =>
  [...sure].flatMap(([item, got]) => {
    const key = expectedKey(item, row);
    const want = key === undefined ? undefined : row.expected[key];
    return want !== undefined && isSame(want, got) ? [] : [`✗ ${item}=${got}, not ${want ?? 'recorded'}`];
  });

const PLAIN_DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** "33/35" and 33 are the same report of 35; a share is only the same as a share. */
const isSame = (want: string | number, got: string): boolean => {
  if (typeof want === 'string' && !PLAIN_DECIMAL.test(got)) return withoutZeros(want) === withoutZeros(got);
  const [one, other] = [String(want), got].map((each) => each.split('/')[0] ?? '');
  if (one === undefined || other === undefined) return false;
  return PLAIN_DECIMAL.test(one) && PLAIN_DECIMAL.test(other) && compareDecimals(one, other) === 0;
};

const withoutZeros = (figure: string): string =>
  figure
    .replaceAll(' ', '')
    .replace(/(\.\d*?)0+(?=%|$)/, '$1')
    .replace(/\.(?=%|$)/, '');

/** What stands of an item at the end besides its figure. */
const differencesFrom = (
  also: StrangerRow['also'],
  rows: readonly TalkRow[],
  sure: ReadonlyMap<string, string>,
): readonly string[] =>
  Object.entries(also).flatMap(([item, { asOf, blocker }]) => {
    const own = rows.filter((row) => shortKey(row.ref) === item && isSure(row));
    const day = own.findLast((row) => figureOf(row) !== undefined)?.asOf;
    const stands = blockerOf(own);
    const isBlocked =
      blocker === null ? stands !== undefined : blocker !== undefined && stands?.includes(blocker) !== true;
    return [
      // Where nothing is recorded it was asked instead, and has no day that could be wrong.
      ...(asOf !== undefined && sure.has(item) && day !== asOf
        ? [`✗ ${item} as of ${day}, not ${asOf}`]
        : []),
      ...(isBlocked && sure.has(item) ? [`✗ ${item} blocker ${stands}, not ${blocker}`] : []),
    ];
  });

/** What is in the way after the last report: what was cleared no longer is. */
const blockerOf = (rows: readonly TalkRow[]): string | undefined =>
  rows.reduce<string | undefined>(
    (standing, { blocker, isClear }) => blocker ?? (isClear ? undefined : standing),
    undefined,
  );

const outcomeOf = (
  row: StrangerRow,
  sure: ReadonlyMap<string, string>,
  { rows, asked, isQuestion }: PlayedOutcome,
  isWrong: boolean,
): Outcome => {
  if (isWrong) return 'wrong';
  const isAsked = asked.length > 0 || rows.some((each) => !isSure(each));
  if (row.question) return isQuestion && rows.length === 0 ? 'right' : isAsked ? 'asked' : 'silent';
  const wanted = Object.keys(row.expected);
  const got = new Set([...sure.keys()].map((item) => expectedKey(item, row)));
  const isWhole = wanted.length > 0 && wanted.every((key) => got.has(key));
  if (isWhole || (row.or_nothing && sure.size === 0)) return 'right';
  if (isAsked) return 'asked';
  if (wanted.length > 0) return 'silent';
  return isQuestion && !row.asking_is_fine ? 'silent' : 'right';
};
