import { chanceOf } from './invent-figures.ts';

/** How somebody answers in a week. `late`: after the escalation; `second`: after the second nudge. */
export type Behaviour = 'no news' | 'number' | 'words' | 'blocker' | 'later' | 'second' | 'late' | 'silent';

/** Out of a hundred weeks of an official. */
const SHARES: readonly (readonly [Behaviour, number])[] = [
  ['no news', 26],
  ['number', 16],
  ['words', 22],
  ['blocker', 6],
  ['later', 5],
  ['second', 12],
  ['late', 7],
  ['silent', 6],
];

/** What an official does in a week; the same at every run. @param week any text that names it. */
export const behaviourOf = (code: string, week: string): Behaviour => {
  let rest = chanceOf(`${code} in ${week}`) * 100;
  for (const [behaviour, share] of SHARES) {
    if (rest < share) return behaviour;
    rest -= share;
  }
  return 'silent';
};

const BLOCKERS = [
  'vướng luồng vào cảng',
  'chờ bộ ngành trả lời',
  'thiếu vốn đối ứng',
  'vướng giải phóng mặt bằng',
  'đơn giá mới chưa ban hành',
] as const;

export const blockerOf = (code: string, week: string): string =>
  BLOCKERS[Math.floor(chanceOf(`${code} blocked in ${week}`) * BLOCKERS.length)] ?? BLOCKERS[0];
