import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { lastPlaces, PLACES_OF_CLAUSE } from '../detail/last-places.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { sayOfLast } from './find-in-last.ts';
import type { Matter } from './matter.ts';

/** What leads from what happened to why. */
const LEADS = /(?<!\p{L})(?:(?:chủ yếu|phần lớn|một phần|nguyên nhân)\s(?:là\s)?)?(?:do|vì|bởi)\s\p{L}/iu;
/** "Do Sở Y tế chủ trì", "do đó", "vì mục tiêu": who, what follows, or what for. */
const NO_CAUSE =
  /^(?:do|vì|bởi)\s(?:đó|vậy|thế|mục tiêu|sự|[^,;.]{2,80}?\s(?:chủ trì|phụ trách|thực hiện|quản lý|ban hành|làm chủ đầu tư|đóng góp|bảo đảm)(?!\p{L}))/iu;
const NOT_LOOKED_IN: readonly Passage['kind'][] = ['target', 'recipients', 'heading'];

/**
 * "Vì sao chậm thế?" after a figure: why, by the clause itself, else by the one sentence that says of the same thing what
 * is asked and why; undefined where none does, or several do.
 */
export const answerCauseOfLast = (matter: Matter): AnswerDraft | undefined => {
  const { subject, resolution } = matter;
  if (subject === undefined) return undefined;
  const near = lastPlaces(subject, resolution).slice(0, PLACES_OF_CLAUSE).flat();
  const own = near.find((place) => causeIn(place.passage, place.span) !== undefined);
  if (own !== undefined) return sayOfLast(matter, own.passage, own.span);
  const words = wordsOfLast(matter);
  if (!words.some((word) => word.includes(' ')) && words.length < FEWEST) return undefined;
  const [only, ...others] = resolution.passages
    .filter(({ kind }) => !NOT_LOOKED_IN.includes(kind))
    .flatMap((passage) => passage.sentences.map((span) => ({ passage, span })))
    .filter((place) => tellsWhy(matter, place, words));
  return only === undefined || others.length > 0 ? undefined : sayOfLast(matter, only.passage, only.span);
};

/** Words of the question before that name what it is about; fewer say too little. */
const FEWEST = 2;

const wordsOfLast = ({ subject, resolution, parts }: Matter): readonly string[] => {
  const { lexicon } = parts;
  const said = lexicon.content((subject?.question ?? '').toLowerCase()).map(({ text }) => text);
  return [...new Set(said)].filter(
    (word) => !/\d/.test(word) && !lexicon.isGeneric(word) && lexicon.holds(resolution.document.id, word),
  );
};

/** Whether a sentence says of the same thing, and in the turn's own words, what happened, and goes on to why. */
const tellsWhy = (
  { understanding, parts }: Matter,
  { passage, span }: { readonly passage: Passage; readonly span: Span },
  words: readonly string[],
): boolean => {
  const lead = causeIn(passage, span);
  if (lead === undefined) return false;
  const held = parts.lexicon.held(textAt(passage.text, { start: span.start, end: lead }));
  const turn = understanding.content.map(({ text }) => text).filter((word) => !ASKS_WHY.test(word));
  return [...words, ...turn].every((word) => held.has(word));
};
const ASKS_WHY = /^(?:nguyên nhân|lý do|do)$/iu;

/** Where a sentence begins to say why. */
const causeIn = (passage: Passage, span: Span): number | undefined => {
  const said = textAt(passage.text, span);
  const lead = LEADS.exec(said);
  if (lead === null || lead.index === 0) return undefined;
  const from = lead.index + lead[0].search(/(?:do|vì|bởi)\s\p{L}$/iu);
  return NO_CAUSE.test(said.slice(from)) ? undefined : span.start + lead.index;
};
