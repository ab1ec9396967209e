import type { Passage } from '../../domain/passage.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { foldedWords } from '../../text/fold.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteOpening } from '../drafting/draft-passage.ts';
import { LEAST_WEIGHT } from '../understanding/lexicon.ts';
import { draftItems, FEWEST_ITEMS, itemsBelow } from './list-below.ts';
import { type AnswerStep, hasOwnWords, type Matter, namesOtherYear } from './matter.ts';

const LEAST_COVERAGE = 0.7;
const LEAST_OF_HEADING = 0.4;

/** "Liệt kê nhiệm vụ trọng tâm", "ba khâu đột phá là gì?": what stands under one heading, each by its opening. */
export const answerTaskList: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const { asks, text } = understanding;
  if (/chỉ tiêu/iu.test(text) || namesOtherYear(matter) || understanding.bodies.length > 0) return undefined;
  const asksList = asks.has('list') || LIST_ASKED.test(text);
  const asksWhat = (asksList || ASKS_WHAT.test(text)) && !asks.has('shortcoming') && !asks.has('result');
  const said = asksWhat ? saidHeading(matter) : undefined;
  const under = asksWhat && said === undefined ? quoteUnderTitle(matter) : undefined;
  if (under !== undefined) return under;
  const heading = said ?? headingOfTasks(matter, asksList);
  if (heading === undefined) return undefined;
  const items = itemsBelow(resolution, heading.ref);
  return items.length < FEWEST_ITEMS ? undefined : draftItems(heading, items);
};

const LIST_ASKED =
  /tóm tắt|gồm những gì|gồm gì|những gì|có những|(?:bao nhiêu|mấy) (?:nhóm )?(?:nhiệm vụ|giải pháp)/iu;
const ASKS_WHAT = /là gì|mấy|bao nhiêu|(?:là|gồm) những/iu;

/** "Nhiệm vụ về cảng?", "có những giải pháp nào?" */
const headingOfTasks = (matter: Matter, asksList: boolean): Passage | undefined => {
  const { text } = matter.understanding;
  if (!/nhiệm vụ|giải pháp/iu.test(text)) return undefined;
  if (hasOwnWords(matter)) return closestHeading(matter, asksList);
  if (!asksList && !ASKS_WHAT.test(text)) return undefined;
  const called = calledHeading(matter, (title) =>
    TASKS.every((word) => !text.includes(word) || title.includes(word)),
  );
  // How many "giải pháp" there are isn't told by the tasks.
  if (called !== undefined || HOW_MANY.test(text)) return called;
  return (
    calledHeading(matter, (title) => TASKS.some((word) => title.includes(word))) ??
    (asksList ? topHeading(matter) : undefined)
  );
};
const HOW_MANY = /(?<!\p{L})(?:mấy|bao nhiêu)(?!\p{L})/iu;
const TASKS = ['nhiệm vụ', 'giải pháp'];

/** The title that a question says whole and nothing else of its own: "ba khâu đột phá là gì?" */
const saidHeading = (matter: Matter): Passage | undefined => {
  const { resolution, understanding, parts } = matter;
  const { lexicon } = parts;
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
      if (!own.every((word) => words.includes(word))) return false;
      // "Mấy đột phá?" of "ba khâu đột phá": what they are called by may be left out.
      const telling = words.filter((word) => asked.has(word) || !CALLED.test(word));
      const isSaid = words.length > 0 && telling.every((word) => asked.has(word));
      return isSaid && (telling.length >= FEWEST_WORDS || isTitle(passage.text, own));
    })
    .find(({ ref }) => itemsBelow(resolution, ref).length >= FEWEST_ITEMS);
};
/** "Ba khâu đột phá" are asked for with their number or without. */
const COUNT = /^(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/u;
const CALLED = /^(?:khâu|nhóm|lĩnh vực|nội dung|chủ yếu|trọng tâm|cơ bản)$/u;
/** One word ("Nhiệm vụ") is said of much else, unless it is the title and the question. */
const FEWEST_WORDS = 2;

const isTitle = (title: string, own: readonly string[]): boolean => {
  const [only, ...others] = own;
  const bare = title.toLowerCase().replace(BESIDE_NAME, ' ').replace(/\s+/gu, ' ').trim();
  return only !== undefined && others.length === 0 && bare === only;
};
/** What stands beside the name in a title: "các", how many, what kind of part. */
const BESIDE_NAME =
  /(?<!\p{L})(?:các|những|khâu|nhóm|lĩnh vực|nội dung|chủ yếu|trọng tâm|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})(?!\p{L})|[:.]/gu;

/** "Mục tiêu tổng quát là gì?": the paragraph under that title, where it is all that stands there. */
const quoteUnderTitle = ({ resolution, understanding, parts }: Matter): AnswerDraft | undefined => {
  const said = ` ${foldedWords(understanding.text)} `;
  const under = resolution.passages.filter(({ kind, headings }) => {
    const title = foldedWords((headings.at(-1) ?? '').replace(/\([^()]*\)/gu, ' '));
    return kind !== 'heading' && kind !== 'target' && title.includes(' ') && said.includes(` ${title} `);
  });
  const [only, ...others] = under;
  if (only === undefined || others.length > 0) return undefined;
  const held = parts.lexicon.held((only.headings.at(-1) ?? '').toLowerCase());
  const isAll = understanding.content.every(
    ({ text }) => held.has(text) || parts.lexicon.isGeneric(text) || parts.lexicon.isAsking(text),
  );
  return isAll ? quoteOpening(only) : undefined;
};

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

/** The highest title that calls what is under it as the question does: "giải pháp" those of "Giải pháp thực hiện". */
const calledHeading = ({ resolution }: Matter, isCalled: (title: string) => boolean): Passage | undefined => {
  const depth = ({ headings }: Passage): number => headings.length;
  return resolution.passages
    .filter(({ kind, text }) => {
      const title = text.toLowerCase();
      return kind === 'heading' && isCalled(title) && !NOT_SET.test(title);
    })
    .filter(({ ref }) => itemsBelow(resolution, ref).length >= FEWEST_ITEMS)
    .toSorted((one, other) => depth(one) - depth(other))[0];
};
/** "Kết quả thực hiện nhiệm vụ" tells what was done. */
const NOT_SET = /kết quả|tình hình|đánh giá|hạn chế|tồn tại|tổ chức thực hiện/u;

/** The passage that leads in all tasks: that of the first, or the nearest heading above it that has several below. */
const topHeading = ({ resolution }: Matter): Passage | undefined => {
  const { tasks, passages } = resolution;
  const first = tasks[0]?.ref;
  if (first === undefined) return undefined;
  const own = passages.find(({ ref }) => ref === first);
  if (itemsBelow(resolution, first).length >= FEWEST_ITEMS) return own;
  const above = passages
    .filter(({ ref, kind }) => kind === 'heading' && ref !== first && isAtOrBelow(first, ref))
    .filter(({ ref }) => itemsBelow(resolution, ref).length >= FEWEST_ITEMS)
    .toSorted((a, b) => b.ref.length - a.ref.length);
  return above[0] ?? own;
};
