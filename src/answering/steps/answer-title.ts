import { looksBack, type Passage } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { foldedWords } from '../../text/fold.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { findSections, type Section } from '../sections/find-sections.ts';
import { findTitle, type SaidTitle } from '../sections/find-title.ts';
import { type Ask, detectAsks } from '../understanding/detect-asks.ts';
import { draftItems, FEWEST_ITEMS, itemsBelow } from './list-below.ts';
import { type AnswerStep, chooseFor, type Matter, placeOf } from './matter.ts';
import { draftSections, isOfYears, saysMoreThan } from './section-asked.ts';

/** "Phát triển hạ tầng số", "y te, dan so, an sinh xa hoi": the points under a title that is said whole, and nothing else. */
export const answerTitle: AnswerStep = (matter) => {
  const said = matter.understanding.isYesNo ? undefined : titleSaid(matter);
  if (said === undefined || namesTarget(matter, said)) return undefined;
  const sections = said.sections.filter((section) => isOfYears(matter, section));
  const ahead = sections.filter(({ passages }) => !passages.some(looksBack));
  // Of what was and what is to be under the same title what is to be is meant; of one word nobody knows which.
  const meant = ahead.length > 0 || isOneWord(said) ? ahead : sections;
  // "Kết quả?", "nguyên nhân?" in a talk: of what was answered last.
  if (matter.subject !== undefined && ahead.length === 0) return undefined;
  const draft = listTitles(matter.resolution, meant) ?? draftSections(meant);
  const others = sections.filter((section) => !meant.includes(section));
  return draft && { ...draft, isOfAll: true, related: [...draft.related, ...placesOf(matter, others)] };
};

/** Whether a question without a word of asking is a title of the document: it says nothing that may be so or not. */
export const isTitle = (matter: Matter): boolean => titleSaid(matter) !== undefined;

const titleSaid = (matter: Matter): SaidTitle | undefined => {
  const { text, continues, typed } = matter.understanding;
  if (continues || (/\?\s*$/u.test(typed) && SAYS_WHAT.test(text))) return undefined;
  const sections = findSections(matter.resolution);
  // What is nothing but a title is one, whatever its words are put into: "giảm nghèo" is "giảm tỷ lệ hộ nghèo" elsewhere.
  const whole = findTitle(sections, typed);
  if (whole !== undefined && foldedWords(typed) === foldedWords(whole.name)) return whole;
  const said = findTitle(sections, text);
  if (said === undefined || saysMoreThan(matter, said)) return undefined;
  const rest = `${text.slice(0, said.start)} ${text.slice(said.end)}`;
  const isPlain = [...detectAsks(rest)].every((ask) => OF_TITLES.includes(ask));
  return isPlain && !SAYS_WHAT.test(rest) && !OF_A_KIND.test(rest) ? said : undefined;
};
/** "Chỉ tiêu kinh tế", "hạn chế về y tế": what is of one kind only has its own ways of being told. */
const OF_A_KIND =
  /(?<!\p{L})(?:chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp|kết quả|hạn chế|tồn tại|nguyên nhân|cụ thể|chủ yếu)(?!\p{L})/iu;
/** "Hạ tầng số là gì?" asks what the word means, "… đúng không?" whether it is so. */
const SAYS_WHAT = /(?<!\p{L})(?:là gì|nghĩa|không|chưa|phải|sao)(?!\p{L})/iu;
const OF_TITLES: readonly Ask[] = ['list', 'whole'];

const isOneWord = ({ name }: SaidTitle): boolean => name.split(' ').length <= 2;

/** "Thu ngân sách" of a title and of a target: the target, unless the title joins several things. */
const namesTarget = (matter: Matter, { name }: SaidTitle): boolean =>
  !/[,;]|\s(?:và|-)\s/u.test(name) && chooseFor(matter).chosen.length > 0;

/** A part that has parts is told by their titles. */
const listTitles = (
  resolution: Resolution,
  [section, ...others]: readonly Section[],
): AnswerDraft | undefined => {
  if (section === undefined || others.length > 0) return undefined;
  const heading = headingOf(resolution, section);
  const items = heading === undefined ? [] : itemsBelow(resolution, heading.ref);
  const depth = section.above.length + 1;
  const hasParts = section.passages.some(({ headings }) => headings.length > depth);
  return heading === undefined || !hasParts || items.length < FEWEST_ITEMS
    ? undefined
    : draftItems(heading, items);
};

const headingOf = ({ passages }: Resolution, { title, above }: Section): Passage | undefined =>
  passages.find(
    ({ kind, text, headings }) =>
      kind === 'heading' && text === title && headings.join('\n') === above.join('\n'),
  );

const placesOf = (matter: Matter, sections: readonly Section[]): AnswerDraft['related'] =>
  sections.flatMap(({ passages: [first] }) => (first === undefined ? [] : [placeOf(matter, first.ref)]));
