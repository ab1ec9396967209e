import type { Measure } from '../../domain/measure.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { fold } from '../../vietnamese/fold.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { compareFigures, type FigureVerdict } from '../matching/compare-figures.ts';
import { isOwnCity } from '../understanding/own-city.ts';
import type { Understanding } from '../understanding/understanding.ts';

export interface Premise {
  /** What to say before the clause: "Đúng.", "Không, …". */
  readonly segments: readonly Segment[];
  /** What the premise was about, where it picks some of several measures. */
  readonly narrowed: readonly ChosenTarget[];
}

interface Judged {
  readonly figure: FoundFigure;
  readonly verdict: FigureVerdict;
  readonly measure: Measure | undefined;
}

// Best first: of several measures a figure is held against the one that it fits best.
const RANK: readonly FigureVerdict[] = ['same', 'rounded', 'bound', 'end', 'inside', 'unit', 'different'];

/** Confirms or denies the figures of a question; undefined where it has none. */
export const judgePremise = (
  chosen: readonly ChosenTarget[],
  understanding: Understanding,
): Premise | undefined => {
  const { figures, asks, text } = understanding;
  if (figures.length === 0 || asks.has('who')) return undefined;
  const judged = figures.map((figure) => judgeFigure(figure, chosen));
  const fitting = judged.filter(({ verdict }) => verdict !== 'different');
  const narrowed = fitting.length === figures.length ? narrow(chosen, fitting) : chosen;
  const isChoice = /(?:^|\s)(?:hay|hoặc)\s/iu.test(text);
  const direction = wrongDirection(understanding.text, narrowed);
  if (direction !== undefined) return { segments: [words(direction)], narrowed };
  if (isChoice && judged.some(({ verdict }) => verdict === 'same')) {
    return {
      segments: [],
      narrowed: narrow(
        chosen,
        judged.filter(({ verdict }) => verdict === 'same'),
      ),
    };
  }
  const wrong = judged.find(({ verdict }) => verdict !== 'same');
  if (wrong !== undefined) return { segments: correct(wrong, understanding.typed), narrowed };
  // A place or another question beside the figure isn't confirmed with it.
  const isPlain = asks.has('confirm') && !asks.has('value') && !namesPlace(understanding);
  return { segments: isPlain ? [words('Đúng. ')] : [], narrowed };
};

/** "Tăng 0,38%" of what the clause lets fall is wrong, however right the figure. */
const wrongDirection = (text: string, chosen: readonly ChosenTarget[]): string | undefined => {
  const clause = chosen.map(({ target }) => target.text).join(' ');
  const says = (word: string, where: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(where);
  for (const [asked, stated] of [
    ['tăng', 'giảm'],
    ['giảm', 'tăng'],
  ] as const) {
    if (says(asked, text) && !says(stated, text) && says(stated, clause) && !says(asked, clause)) {
      return `Không đúng: Nghị quyết nói ${stated}, không nói ${asked}. `;
    }
  }
  return undefined;
};

const namesPlace = ({ places, text }: Understanding): boolean =>
  places.some(({ item }) => !isOwnCity(item.name)) ||
  /(?<!\p{L})(?:ở đâu|huyện nào|quận nào|xã nào|nơi nào)(?!\p{L})/iu.test(text);

const judgeFigure = (figure: FoundFigure, chosen: readonly ChosenTarget[]): Judged => {
  let best: Judged = { figure, verdict: 'different', measure: undefined };
  for (const measure of chosen.flatMap(({ measures }) => measures)) {
    const verdict = compareFigures(figure, measure);
    if (RANK.indexOf(verdict) < RANK.indexOf(best.verdict)) best = { figure, verdict, measure };
  }
  return best;
};

const narrow = (chosen: readonly ChosenTarget[], judged: readonly Judged[]): readonly ChosenTarget[] =>
  chosen
    .map(({ target, measures }) => ({
      target,
      measures: measures.filter((measure) => judged.some((one) => one.measure === measure)),
    }))
    .filter(({ measures }) => measures.length > 0);

const correct = ({ verdict, figure, measure }: Judged, typed: string): readonly Segment[] => {
  switch (verdict) {
    case 'rounded':
      return [words('Con số chính xác trong Nghị quyết như sau. ')];
    case 'end':
      return [words('Chưa đủ: đó mới là một đầu của khoảng mà Nghị quyết nêu. ')];
    case 'inside':
      return [words('Chưa chính xác: Nghị quyết nêu cả một khoảng. ')];
    case 'unit':
      return [words('Không, đơn vị chưa đúng. ')];
    case 'bound':
      return [words(boundSentence(measure?.comparator ?? ''))];
    default: {
      const asTyped = figureAsTyped(figure, typed);
      return asTyped === undefined
        ? [words('Không đúng. ')]
        : [words('Không, '), { type: 'echo', as: 'denied', text: asTyped }, words('. ')];
    }
  }
};

const boundSentence = (comparator: string): string =>
  comparator === ''
    ? 'Chưa chính xác: Nghị quyết nêu đúng con số này, không kèm “trên”, “dưới” hay “khoảng”. '
    : `Chưa chính xác: Nghị quyết nói “${comparator}”. `;

/** The figure in the person's own typing, with its unit; undefined where it can't be shown whole. */
const figureAsTyped = (figure: FoundFigure, typed: string): string | undefined => {
  const number = figure.low.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const unit = figure.unit === '' ? '' : `\\s*${fold(figure.unit).trim().split(/\s+/).join('\\s+')}`;
  const bare = fold(typed);
  // Marks that belong to no letter fold away, and then offsets are of another text.
  if (bare.length !== typed.length) return undefined;
  const match = new RegExp(`(?<![\\d.,/])${number}(?!\\d|[.,/]\\d)${unit}`).exec(bare);
  if (
    match === null ||
    (figure.unit === '' && /^\s*[\p{L}%]/u.test(typed.slice(match.index + match[0].length)))
  ) {
    return undefined;
  }
  return typed.slice(match.index, match.index + match[0].length);
};
