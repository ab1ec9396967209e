import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { lastPlaces, PLACES_OF_CLAUSE } from '../detail/last-places.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { sayOfLast, sharesWith } from './find-in-last.ts';
import type { Matter } from './matter.ts';

const SPOKEN: readonly string[] = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const NUMBER = `(?:\\d{1,2}|${SPOKEN.join('|')})`;
/** "04 chỉ tiêu không đạt": a number, what it counts, and what is said of them. */
const COUNTS = new RegExp(
  `(?<![\\p{L}\\d.,/-])(${NUMBER})\\s(\\p{L}+\\s\\p{L}+)((?:\\s(?!là|gồm|và|trong|của|có)\\p{L}+){0,3})`,
  'giu',
);
/** Characters between what is counted and the words that begin to name them. */
const NAMES = '(?=[^;.]{0,40}(?:(?:\\s(?:là|gồm|bao gồm))|:)(?:\\s|:))';
const NOT_SENTENCES: readonly Passage['kind'][] = ['target', 'recipients', 'heading'];

const numberOf = (said: string): number =>
  /^\d/u.test(said) ? Number(said) : SPOKEN.indexOf(said.toLowerCase()) + 1;

/**
 * "Là những cái nào?" after a clause that counts them: the sentence that names as many of the same things, there or
 * elsewhere; undefined where none does, or more than one may be meant.
 */
export const answerNames = (matter: Matter): AnswerDraft | undefined => {
  const { subject, resolution } = matter;
  if (subject === undefined) return undefined;
  for (const places of lastPlaces(subject, resolution).slice(0, PLACES_OF_CLAUSE)) {
    const counted = places.flatMap(({ passage, span }) => [...textAt(passage.text, span).matchAll(COUNTS)]);
    const found = counted.flatMap(([said, number = '', thing = '', rest = '']) =>
      findNaming(matter, numberOf(number), `${thing}${rest}`).map((place) => ({ ...place, said })),
    );
    const [best, next] = rankBySaid(found, subject.question, matter);
    if (best !== undefined && best.shared !== next?.shared) return sayOfLast(matter, best.passage, best.span);
  }
  return undefined;
};

interface Naming {
  readonly passage: Passage;
  readonly span: Span;
}

/** Sentences that count as many of the same things and go on to name them. */
const findNaming = ({ resolution }: Matter, value: number, thing: string): readonly Naming[] => {
  const naming = new RegExp(
    `(?<![\\p{L}\\d.,/-])(${NUMBER})\\s${thing.split(/\s+/u).join('\\s')}(?!\\p{L})${NAMES}`,
    'giu',
  );
  return resolution.passages
    .filter(({ kind }) => !NOT_SENTENCES.includes(kind))
    .flatMap((passage) =>
      passage.sentences
        .filter((span) =>
          [...textAt(passage.text, span).matchAll(naming)].some(
            ([, number = '']) => numberOf(number) === value,
          ),
        )
        .map((span) => ({ passage, span })),
    );
};

/** Of several counts the one whose words the question before says. */
const rankBySaid = (
  found: readonly (Naming & { readonly said: string })[],
  question: string,
  matter: Matter,
) => {
  const content = matter.parts.lexicon.content(question.toLowerCase());
  const shares = sharesWith({ ...matter, understanding: { ...matter.understanding, content } });
  const ofSentence = new Map(found.map((one) => [`${one.passage.id}:${one.span.start}`, one]));
  return [...ofSentence.values()]
    .map((one) => ({ ...one, shared: shares(one.said) }))
    .toSorted((a, b) => b.shared - a.shared);
};
