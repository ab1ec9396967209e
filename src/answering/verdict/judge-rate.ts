import { compareDecimals } from '../../domain/decimal.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** An earlier time since which something grew. */
const SINCE = /^\sso\svới\s(?:cùng kỳ\s)?(?:năm\s)?(?<since>trước|ngoái|(?:19|20)\d\d)(?!\d)/iu;
const WAY = /(?<!\p{L})(?<way>tăng|giảm)\s(?:được\s|khoảng\s)?$/iu;

interface Rate {
  readonly way: string;
  readonly since: string;
  readonly figure: FoundFigure;
}

/** "Tăng 12,5% so với năm 2025": how much something grew since when. */
const ratesIn = (text: string): readonly Rate[] =>
  findFigures(text).flatMap((figure) => {
    const way = WAY.exec(text.slice(0, figure.start))?.groups?.['way'];
    const since = SINCE.exec(text.slice(figure.end))?.groups?.['since'];
    return way === undefined || since === undefined
      ? []
      : [{ way: way.toLowerCase(), since: since.toLowerCase(), figure }];
  });

/**
 * "Tăng 8% so với năm 2025?" held against the one rate of a piece that is told so: of several figures in percent it is the
 * one that is meant. Undefined where the question names no such rate, or the piece tells none or several of that time.
 */
export const judgeRate = (question: string, piece: string): SlotJudgement => {
  const [asked, ...more] = ratesIn(question);
  if (asked === undefined || more.length > 0) return undefined;
  const [stated, ...others] = ratesIn(piece).filter(
    ({ since, figure }) => since === asked.since && figure.unit === asked.figure.unit,
  );
  if (stated === undefined || others.length > 0 || stated.way !== asked.way) return undefined;
  const [one, other] = [asked.figure, stated.figure];
  if (one.bound !== '=' || other.bound !== '=') return undefined;
  return compareDecimals(one.low.decimal, other.low.decimal) === 0 ? 'agrees' : 'contradicts';
};
