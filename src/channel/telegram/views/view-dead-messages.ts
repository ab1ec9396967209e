import { describeDeadReason } from '../../../delivery/describe-dead-reason.ts';
import type { DeadMessage } from '../../../delivery/outbox-store.ts';
import type { Directory } from '../../../people/directory.ts';
import { type Block, plain } from '../message/rich-text.ts';

/** More lines than this push what comes after them off the screen; all of them stand in `npm run outbox`. */
const MOST_LINES = 5;

const WHERE_TO_LOOK = 'Người vận hành xem tất cả bằng npm run outbox.';

/** To whom and why, several of one person in one line. */
const listByPerson = (dead: readonly DeadMessage[], directory: Directory): readonly [string, number][] => {
  const counts = new Map<string, number>();
  for (const { to, reason } of dead) {
    const official = directory.official(to);
    const who = official === undefined ? 'một cán bộ' : `${official.name} (${official.code})`;
    const line = `${who}: ${describeDeadReason(reason)}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts];
};

/** Messages that were given up: how many, the first of them with names and reasons, and where all stand. */
export const viewDeadMessages = (dead: readonly DeadMessage[], directory: Directory): readonly Block[] => {
  const lines = listByPerson(dead, directory);
  const shown = lines.slice(0, MOST_LINES);
  const rest = dead.length - shown.reduce((sum, [, count]) => sum + count, 0);
  return [
    plain(
      [
        `⚠️ ${dead.length} tin không gửi được và đã thôi gửi:`,
        ...shown.map(([line, count]) => `• ${line}${count > 1 ? ` (${count} tin)` : ''}`),
        ...(rest > 0 ? [`và ${rest} tin khác.`] : []),
        WHERE_TO_LOOK,
      ].join('\n'),
    ),
  ];
};
