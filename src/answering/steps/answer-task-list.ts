import type { Passage, Span } from '../../domain/passage.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { type Segment, words } from '../lock/segments.ts';
import { LEAST_WEIGHT } from '../understanding/lexicon.ts';
import { type AnswerStep, hasOwnWords, type Matter, namesOtherYear } from './matter.ts';

const LEAST_COVERAGE = 0.7;
const LEAST_OF_HEADING = 0.4;
/** An item shows its opening words: enough to know it by, whole at a tap. */
const ITEM_LENGTH = 90;
const SHORTEST_ITEM = 25;

/** "Liệt kê nhiệm vụ trọng tâm", "nhiệm vụ xây dựng Đảng gồm những gì?": the tasks under one heading, each by its opening. */
export const answerTaskList: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const { asks, text } = understanding;
  if (/chỉ tiêu/iu.test(text) || namesOtherYear(matter) || understanding.bodies.length > 0) return undefined;
  const asksList = asks.has('list') || LIST_ASKED.test(text);
  const said = asksList || /là gì|mấy|bao nhiêu/iu.test(text) ? saidHeading(matter) : undefined;
  const heading = said ?? headingOfTasks(matter, asksList);
  if (heading === undefined) return undefined;
  const items = itemsBelow(resolution.passages, heading.ref);
  return items.length < FEWEST_ITEMS ? undefined : draftItems(heading, items);
};

/** "Nhiệm vụ về cảng?", "có những giải pháp nào?" */
const headingOfTasks = (matter: Matter, asksList: boolean): Passage | undefined => {
  if (!/nhiệm vụ|giải pháp/iu.test(matter.understanding.text)) return undefined;
  if (hasOwnWords(matter)) return closestHeading(matter, asksList);
  return asksList ? topHeading(matter) : undefined;
};

const LIST_ASKED =
  /tóm tắt|gồm những gì|gồm gì|những gì|có những|bao nhiêu nhiệm vụ|mấy nhiệm vụ|bao nhiêu giải pháp/iu;

/** The title that a question says whole and nothing else of its own: "ba khâu đột phá là gì?" */
const saidHeading = ({ resolution, understanding, parts: { lexicon } }: Matter): Passage | undefined => {
  const asked = new Set(understanding.content.map(({ text }) => text).filter((word) => !COUNT.test(word)));
  const own = [...asked].filter((word) => !lexicon.isGeneric(word) && !lexicon.isAsking(word));
  const wordsOf = ({ text }: Passage): readonly string[] =>
    lexicon
      .content(text)
      .map((word) => word.text)
      .filter((word) => !COUNT.test(word));
  return resolution.passages
    .filter((passage) => {
      if (passage.kind !== 'heading') return false;
      const words = wordsOf(passage);
      const isSaid = words.length >= FEWEST_WORDS && words.every((word) => asked.has(word));
      return isSaid && own.every((word) => words.includes(word));
    })
    .find(({ ref }) => itemsBelow(resolution.passages, ref).length >= FEWEST_ITEMS);
};
/** "Ba khâu đột phá" are asked for with their number or without. */
const COUNT = /^(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/u;
/** One word ("Nhiệm vụ") is said of much else. */
const FEWEST_WORDS = 2;
const FEWEST_ITEMS = 2;

const headingsOf = new WeakMap<Resolution, readonly Passage[]>();

const taskHeadings = ({ resolution }: Matter): readonly Passage[] => {
  const known = headingsOf.get(resolution);
  if (known !== undefined) return known;
  const found = resolution.passages.filter(
    ({ ref, kind }) =>
      kind === 'heading' &&
      resolution.tasks.some((task) => task.ref.startsWith(`${ref}/`) || task.ref === ref),
  );
  headingsOf.set(resolution, found);
  return found;
};

/**
 * The heading whose words hold nearly all that the question says; where no list is asked for ("nhiệm vụ về phát triển kinh
 * tế?") one of which the question says a good part.
 */
const closestHeading = (matter: Matter, asksList: boolean): Passage | undefined => {
  const { lexicon } = matter.parts;
  const asked = matter.understanding.content
    .map(({ text }) => text)
    .filter((word) => !lexicon.isAsking(word));
  const scored = taskHeadings(matter)
    .map((passage) => {
      const held = lexicon.held(passage.text);
      const weigh = (word: string) => Math.max(lexicon.weight(word), LEAST_WEIGHT);
      const all = asked.reduce((sum, word) => sum + weigh(word), 0);
      const found = asked.filter((word) => held.has(word)).reduce((sum, word) => sum + weigh(word), 0);
      const named = lexicon.content(passage.text).map(({ text: word }) => word);
      const whole = named.reduce((sum, word) => sum + weigh(word), 0);
      const isMeant = asksList || found >= whole * LEAST_OF_HEADING;
      return { passage, coverage: all === 0 || !isMeant ? 0 : found / all };
    })
    .toSorted((a, b) => b.coverage - a.coverage);
  const best = scored[0];
  return best !== undefined && best.coverage >= LEAST_COVERAGE ? best.passage : undefined;
};

/** The passage that leads in all tasks: that of the first, or the nearest heading above it that has several below. */
const topHeading = ({ resolution: { tasks, passages } }: Matter): Passage | undefined => {
  const first = tasks[0]?.ref;
  if (first === undefined) return undefined;
  const own = passages.find(({ ref }) => ref === first);
  if (itemsBelow(passages, first).length >= FEWEST_ITEMS) return own;
  const above = passages
    .filter(({ ref, kind }) => kind === 'heading' && ref !== first && isAtOrBelow(first, ref))
    .filter(({ ref }) => itemsBelow(passages, ref).length >= FEWEST_ITEMS)
    .toSorted((a, b) => b.ref.length - a.ref.length);
  return above[0] ?? own;
};

/** What stands right below a title, by how a list's labels are printed: dashes, numbers, brackets, letters. */
const itemsBelow = (passages: readonly Passage[], ref: string): readonly Passage[] => {
  for (const label of ['/\\d+', '\\.\\d+', '\\.?\\(\\d+\\)', '\\.[a-zđ]']) {
    const pattern = new RegExp(`^${escapePattern(ref)}${label}$`, 'u');
    const items = passages.filter((passage) => pattern.test(passage.ref));
    if (items.length > 0) return items;
  }
  return [];
};

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const draftItems = (heading: Passage, items: readonly Passage[]): AnswerDraft => {
  const { document } = heading;
  return {
    kind: 'list',
    segments: [
      { type: 'label', document, ref: heading.ref },
      words(' có '),
      { type: 'count', document, of: items.map(({ ref }) => ref) },
      words(' nội dung:'),
      ...items.flatMap((item): Segment[] => [
        words('\n• '),
        { type: 'clause', document, passageId: item.id, span: openingOf(item) },
        words('…'),
      ]),
    ],
    quotes: [{ document, passageId: heading.id }],
    confidence: SURE,
    related: items.map(({ ref }) => ({ document, ref })).slice(0, 8),
    subject: [heading.ref],
  };
};

/** The item's first words, up to a comma or semicolon, or a space, before any number. */
const openingOf = ({ text }: Passage): Span => {
  const opening = text.slice(0, ITEM_LENGTH).replace(/(?:^\s*|(?<!\s)\s+)[^\s\d]*\d.*$/su, '');
  const atClause = /^.*(?=[;,.])/su.exec(opening)?.[0] ?? '';
  const atWord = opening.length < ITEM_LENGTH ? opening : opening.replace(/(?<!\s)\s+\S*$/u, '');
  const chosen = atClause.length >= SHORTEST_ITEM ? atClause : atWord;
  return { start: 0, end: Math.max(1, chosen.trimEnd().length) };
};
