import { LONGEST_MESSAGE } from '../../src/domain/chat.ts';
import { PIECES, type PieceMaker } from './pieces.ts';
import type { Random } from './random.ts';

const GAPS = [' ', '', ', ', '. ', '\n', '  ', ';', ' - '] as const;

const fill = (make: () => string, length: number): string => {
  let text = '';
  while (text.length < length) text += make();
  return text.slice(0, length);
};

/** One piece again and again: what makes a nested wildcard try every cut. */
const pumped = (random: Random, length: number): string => {
  const pump = Array.from({ length: 1 + random.whole(3) }, () => random.pick(PIECES)(random)).join(
    random.pick(GAPS),
  );
  const gap = random.pick(GAPS);
  const [before, after] = [random.pick(PIECES)(random), random.pick(PIECES)(random)];
  const middle = fill(() => pump + gap, Math.max(1, length - before.length - after.length - 1));
  return `${before} ${middle}${after}`;
};

/** Pieces of a few kinds, mixed. */
const mixed = (random: Random, length: number): string => {
  const kinds = Array.from({ length: 1 + random.whole(5) }, (): PieceMaker => random.pick(PIECES));
  const [first, ...others] = kinds;
  const gap = random.pick(GAPS);
  return first === undefined ? '' : fill(() => random.pick([first, ...others])(random) + gap, length);
};

/** A text as nobody would type it, of at most 4,096 UTF-16 units; most are of full length. */
export const hostileText = (random: Random): string => {
  const length = random.whole(4) === 0 ? 1 + random.whole(600) : LONGEST_MESSAGE;
  const text = random.whole(3) === 0 ? mixed(random, length) : pumped(random, length);
  return text.slice(0, LONGEST_MESSAGE);
};
