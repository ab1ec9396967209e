import type { Measure } from '../domain/measure.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Target } from '../domain/target.ts';
import type { FoundFigure } from '../vietnamese/find-figures.ts';
import { compareFigures, type FigureVerdict } from './compare-figures.ts';
import type { AnswerDraft, QuotePlace } from './draft.ts';
import { type Segment, words } from './segments.ts';
import type { Understanding } from './understanding.ts';

/** A target, or only some of its measures. */
export interface ChosenTarget {
  readonly target: Target;
  /** All of the target's measures, or those that were asked for. */
  readonly measures: readonly Measure[];
}

/** Says what targets set, and whether a figure in the question is right. */
export const draftTargets = (
  resolution: Resolution,
  chosen: readonly ChosenTarget[],
  understanding: Understanding,
  confidence: number,
): AnswerDraft => {
  const verdict = judgePremise(chosen, understanding);
  const said = verdict?.narrowed ?? chosen;
  const document = resolution.document.id;
  const opening: Segment[] = [
    ...(verdict?.segments ?? []),
    words('Năm '),
    { type: 'document', document, field: 'year' },
    words(said.length > 1 ? ':\n' : ': '),
  ];
  const lines = said.map((one) => targetLine(one));
  const body =
    said.length > 1
      ? lines.flatMap((line, index) => [words(index === 0 ? '• ' : '\n• '), ...line])
      : lines.flat();
  return {
    kind: 'target',
    segments: [...opening, ...body],
    quotes: said.map(quotePlace),
    confidence,
    related: relatedTargets(resolution, said),
    subject: said.flatMap(subjectOf),
  };
};

/** "Trong đó" parts and siblings are one tap away. */
const relatedTargets = (resolution: Resolution, said: readonly ChosenTarget[]): AnswerDraft['related'] => {
  const document = resolution.document.id;
  const [first] = said;
  if (first === undefined || said.length > 1)
    return said.map(({ target }) => ({ document, ref: target.ref }));
  const rest = first.target.measures.filter((measure) => !first.measures.includes(measure));
  return rest.slice(0, 4).map(({ ref }) => ({ document, ref }));
};

const isWhole = ({ target, measures }: ChosenTarget): boolean => measures.length === target.measures.length;

/** The clause's own words for what was asked, each piece once. */
export const targetLine = (chosen: ChosenTarget): readonly Segment[] => {
  const { target, measures } = chosen;
  const place = { document: target.document, passageId: target.ref };
  if (isWhole(chosen)) {
    return [
      { type: 'clause', ...place, span: { start: 0, end: target.text.length }, opensSentence: true },
      words('.'),
    ];
  }
  const spans = measures.flatMap(({ leadSpans, clauseSpan }, index) => {
    const known = index === 0 ? [] : (measures[index - 1]?.leadSpans ?? []);
    const leads = leadSpans.filter((lead) => !known.some((other) => other.start === lead.start));
    return [...leads.map((span) => ({ span, isLead: true })), { span: clauseSpan, isLead: false }];
  });
  const unique = spans.filter(
    ({ span }, index) =>
      spans.findIndex((other) => other.span.start === span.start && other.span.end === span.end) === index,
  );
  return [
    ...unique.flatMap(({ span }, index): Segment[] => {
      const before = unique[index - 1];
      const joint = before === undefined ? '' : before.isLead ? ' ' : '; ';
      return [
        ...(joint === '' ? [] : [words(joint)]),
        { type: 'clause', ...place, span, opensSentence: index === 0 },
      ];
    }),
    words('.'),
  ];
};

const quotePlace = (chosen: ChosenTarget): QuotePlace => {
  const { target, measures } = chosen;
  const place = { document: target.document, passageId: target.ref };
  if (isWhole(chosen)) return place;
  const spans = measures.flatMap(({ leadSpans, clauseSpan }) => [...leadSpans, clauseSpan]);
  return {
    ...place,
    span: {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    },
  };
};

const subjectOf = (chosen: ChosenTarget): readonly Measure['ref'][] =>
  isWhole(chosen) ? [chosen.target.ref] : chosen.measures.map(({ ref }) => ref);

interface Premise {
  readonly segments: readonly Segment[];
  /** What the premise was about, where it picks one of several measures. */
  readonly narrowed: readonly ChosenTarget[];
}

/** Confirms or denies the figures of a question; undefined where it has none, or only offers a choice. */
const judgePremise = (chosen: readonly ChosenTarget[], understanding: Understanding): Premise | undefined => {
  const { figures, asks } = understanding;
  if (figures.length === 0 || asks.has('who')) return undefined;
  const judged = figures.map((figure) => ({ figure, ...bestVerdict(figure, chosen) }));
  const isChoice = figures.length > 1 && /(?:^|\s)(?:hay|hoặc)\s/iu.test(understanding.text);
  const same = judged.filter(({ verdict }) => verdict === 'same');
  const narrowed = same.length > 0 && same.length < figures.length + 1 ? narrow(chosen, same) : chosen;
  if (isChoice && same.length > 0) return { segments: [], narrowed };
  const wrong = judged.find(({ verdict }) => verdict !== 'same');
  if (wrong === undefined) {
    return { segments: asks.has('value') ? [] : [words('Đúng. ')], narrowed };
  }
  return { segments: denial(wrong.verdict, wrong.figure, understanding.typed), narrowed: chosen };
};

const RANK: readonly FigureVerdict[] = ['same', 'bound', 'end', 'inside', 'different'];

const bestVerdict = (
  figure: FoundFigure,
  chosen: readonly ChosenTarget[],
): { verdict: FigureVerdict; measure: Measure | undefined } => {
  let best: { verdict: FigureVerdict; measure: Measure | undefined } = {
    verdict: 'different',
    measure: undefined,
  };
  for (const measure of chosen.flatMap(({ measures }) => measures)) {
    const verdict = compareFigures(figure, measure);
    if (RANK.indexOf(verdict) < RANK.indexOf(best.verdict)) best = { verdict, measure };
  }
  return best;
};

const narrow = (
  chosen: readonly ChosenTarget[],
  same: readonly { measure: Measure | undefined }[],
): readonly ChosenTarget[] =>
  chosen
    .map(({ target, measures }) => ({
      target,
      measures: measures.filter((measure) => same.some((one) => one.measure === measure)),
    }))
    .filter(({ measures }) => measures.length > 0);

const denial = (verdict: FigureVerdict, figure: FoundFigure, typed: string): readonly Segment[] => {
  switch (verdict) {
    case 'end':
      return [words('Chưa đủ: đó mới là một đầu của khoảng mà Nghị quyết nêu. ')];
    case 'inside':
      return [words('Chưa chính xác: Nghị quyết nêu cả một khoảng. ')];
    case 'bound':
      return [words('Chưa chính xác: con số thì đúng nhưng cách nói “trên”, “dưới”, “tối thiểu” thì khác. ')];
    default: {
      const asTyped = figureAsTyped(figure, typed);
      return asTyped === undefined
        ? [words('Không đúng. ')]
        : [words('Không, '), { type: 'echo', as: 'denied', text: asTyped }, words('. ')];
    }
  }
};

/** The figure in the person's own typing, number with its unit; undefined where the repair changed it. */
const figureAsTyped = (figure: FoundFigure, typed: string): string | undefined => {
  const at = typed.indexOf(figure.low.text);
  if (at < 0) return undefined;
  const withUnit = typed.slice(at, at + (figure.end - figure.start));
  return withUnit.toLowerCase().endsWith(figure.unit.toLowerCase()) && figure.unit !== ''
    ? withUnit.slice(withUnit.indexOf(figure.low.text))
    : figure.low.text;
};
