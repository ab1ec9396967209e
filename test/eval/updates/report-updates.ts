import type { GradedReply } from './evaluate-updates.ts';
import type { ReplySet } from './reply-row.ts';

/** Nobody tunes on the held-out replies; the floor under them only keeps them from falling. */
const REQUIRED_SHARE: Readonly<Record<ReplySet, number>> = { tuning: 0.95, 'held-out': 0.85 };

export interface UpdatesVerdict {
  readonly passed: boolean;
  /** For people and logs. */
  readonly lines: readonly string[];
}

/** Passed: each set reads its share of replies fully right, and no figure was ever given to a wrong target. */
export const judgeReplies = (graded: readonly GradedReply[], sets: readonly ReplySet[]): UpdatesVerdict => {
  const sums = sets.map((set) => {
    const own = graded.filter((reply) => reply.set === set);
    return { set, all: own.length, right: own.filter(({ grade }) => grade.reasons.length === 0).length };
  });
  const wrongTargets = graded.flatMap(({ row, grade }) =>
    grade.wrongTargets.map((wrong) => `[${row.id}] ${wrong}`),
  );
  const enough = sums.every(({ set, right, all }) => right >= REQUIRED_SHARE[set] * all);
  const passed = enough && wrongTargets.length === 0;
  const shares = sums.map(
    ({ set, right, all }) =>
      `${set} ${right}/${all} = ${((100 * right) / Math.max(all, 1)).toFixed(1)} % (at least ${(100 * REQUIRED_SHARE[set]).toFixed(0)} %)`,
  );
  return {
    passed,
    lines: [
      [
        `updates ${passed ? 'PASSED' : 'FAILED'}`,
        ...shares,
        `figures given to a wrong target: ${wrongTargets.length}`,
      ].join(' · '),
      ...wrongTargets,
    ],
  };
};
