import { spellComparators } from '../../quantities/comparators.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { isLegalWhenMarked, syllables } from '../../text/analyse-syllable.ts';
import { calmCapitals } from '../../text/calm-capitals.ts';
import { fold } from '../../text/fold.ts';
import type { Body, Place } from '../../text/glossary.ts';
import { normalise } from '../../text/normalise.ts';
import type { QueryRepair, RepairedToken } from '../../text/query-repair.ts';
import type { Word } from '../../text/segment-words.ts';
import { isPerPeople } from '../verdict/counts.ts';
import { asksWhichSide, findRelation } from '../verdict/find-relation.ts';
import { isOfFigure } from '../verdict/judge-relation.ts';
import { isRelationWord } from '../verdict/relation-words.ts';
import { signHectares, spellHectares } from './asked-unit.ts';
import { type Ask, asksYesNo, detectAsks } from './detect-asks.ts';
import {
  joinInitials,
  putProgressPlainly,
  spellEffect,
  spellMachines,
  spellProjects,
  spellTag,
  type TermExpander,
} from './expand-terms.ts';
import { findTargetNumbers, findYears, type NameFinder } from './find-mentions.ts';
import { isStatement } from './is-statement.ts';
import { keepExact } from './keep-exact.ts';
import type { Lexicon } from './lexicon.ts';
import { sayGrowth } from './say-growth.ts';
import { spellAsking } from './spell-asking.ts';
import type { InitialsSpeller } from './spell-initials.ts';
import { spellDays, spellMonths, spellQuarters, spellSince, spellYears } from './spell-times.ts';
import { stripCourtesies } from './strip-asides.ts';
import type { Understanding } from './understanding.ts';
import { writeRates, writeShares } from './write-shares.ts';

/** Characters of one message that are read in all its senses and parts together: four times a question of full length. */
const MOST_READ = 2_400;

/** What is left to be read of one message; however it is written, it can't be read for longer. */
export interface ReadingBudget {
  /** Takes what a reading costs; false if it costs more than is left, or nothing is left at all. */
  take(reading: string): boolean;
}

/** The budget of one message: its whole, each of its parts, and every sense of both count. */
export const openReadingBudget = (): ReadingBudget => {
  let left = MOST_READ;
  return {
    take: (reading) => {
      left -= reading.length;
      return left >= 0;
    },
  };
};

/** What understanding needs to know of the corpus. */
export interface QuestionReader {
  readonly repair: QueryRepair;
  readonly expander: TermExpander;
  readonly spellInitials: InitialsSpeller;
  readonly lexicon: Lexicon;
  readonly places: NameFinder<Place>;
  readonly bodies: NameFinder<Body>;
  readonly documentYear: number;
}

/** Longer questions are cut: nobody types so much with a thumb, and every rule stays fast. */
const LONGEST_QUESTION = 600;
/** The courtesies around it are taken out of no more than this. */
const LONGEST_WITH_COURTESIES = 2 * LONGEST_QUESTION;
/** A question of nothing but abbreviations, or of everyday words, grows manifold when they are written out. */
export const LONGEST_READING = 2 * LONGEST_QUESTION;
const CONTINUES = /^(?:the con|vay con|con|the|vay|trong do|rieng|the thi|con ve|roi)\b/;
/** "thế" typed bare reads as another word; before Vietnamese words it isn't English. */
const withThe = (text: string): string => {
  const rest = /^the\s+(\S.*)$/iu.exec(text)?.[1];
  if (rest === undefined) return text;
  const isVietnamese = syllables(rest).every(
    ({ text: word }) => word.length < 2 || /^\d/.test(word) || isLegalWhenMarked(word),
  );
  return isVietnamese ? `thế ${rest}` : text;
};

/** "Rác nông thôn mới 95%": "mới" may belong to the figure; the word that it would end is tried without it then. */
const withNewApart = (reading: string): readonly string[] => {
  const apart = reading.replace(/(?<=\p{L})\s+(mới|moi)(?=\s+(?:được\s+|duoc\s+)?\d)/giu, ', $1');
  return apart === reading ? [reading] : [reading, apart];
};

const POINTS_BACK = /\b(?:nay|do|ay|no|tren|vua roi|vua neu|noi tren|tren day)\b/;

/** What people shorten, written out one after the other before anything else is read. */
const AS_PEOPLE_TYPE: readonly ((text: string) => string)[] = [
  spellAsking,
  spellMonths,
  spellTag,
  spellProjects,
  spellEffect,
  joinInitials,
  spellMachines,
  spellHectares,
  spellQuarters,
  spellDays,
  spellSince,
];

/**
 * Reads a question in every sense that its abbreviations allow, likeliest first, as long as the budget lasts; at least
 * one if it is whole.
 * @param question in any spelling; of a long one its end
 * @param budget of the message that the question is or stands in
 * @param typed the message as the person typed it, where `question` is only a part of it
 */
export const understandQuestion = (
  question: string,
  reader: QuestionReader,
  budget: ReadingBudget,
  typed = question,
): readonly Understanding[] => {
  const kept = calmCapitals(normalise(question)).slice(-LONGEST_WITH_COURTESIES);
  return reader.expander
    .expandShort(
      stripCourtesies(
        withThe(
          spellYears(
            AS_PEOPLE_TYPE.reduce((text, spell) => spell(text), kept),
            reader.documentYear,
          ),
        ),
      ).slice(-LONGEST_QUESTION),
    )
    .map((reading) => spellComparators(reader.spellInitials(reading)))
    .flatMap(withNewApart)
    .map((reading) => reading.slice(-LONGEST_READING))
    .filter((reading) => budget.take(reading))
    .flatMap((reading) => understandReading(normalise(typed), reading, reader));
};

/** What one reading comes to; a yes or no on a share that is said in words is read as percent, too. */
const understandReading = (
  typed: string,
  reading: string,
  reader: QuestionReader,
): readonly Understanding[] => {
  const { text: marked, tokens, typed: asTyped } = reader.repair.repair(reading, typed);
  const repaired = keepExact(writeRates(putProgressPlainly(sayGrowth(signHectares(marked)))));
  const said = { typed, tokens, asTyped };
  const first = understandRepaired(repaired, said, reader);
  const inPercent = first.isYesNo || first.isStatement ? writeShares(repaired) : repaired;
  if (inPercent === repaired) return [first];
  return [first, { ...understandRepaired(inPercent, said, reader), isInPercent: true }];
};

/** A message as it was typed. */
interface Typed {
  readonly typed: string;
  readonly tokens: readonly RepairedToken[];
  readonly asTyped: string;
}

const understandRepaired = (
  repaired: string,
  { typed, tokens, asTyped }: Typed,
  reader: QuestionReader,
): Understanding => {
  const text = reader.expander.expandSynonyms(repaired).slice(-LONGEST_READING);
  const plain = normalise(repaired).toLowerCase();
  const numbers = findTargetNumbers(text);
  const years = findYears(text, reader.documentYear);
  const figures = findFigures(text, { spoken: true })
    .filter((figure) => !isPerPeople(text, figure))
    .filter(
      ({ start, end, unit }) =>
        !numbers.some((number) => number.start < end && start < number.end) &&
        !isDuration(unit) &&
        !OF_DIGITS.test(text.slice(end)) &&
        !isYearBefore(text, start, unit) &&
        !(ASKS_HOW_MANY.test(text) && COUNTED_PER.test(text.slice(start))),
    );
  const bare = fold(text).trim();
  const compares = figures.length > 0 || asksWhichSide(text);
  return {
    typed,
    text,
    asSaid: plain === text ? undefined : plain,
    content: contentOf(text, numbers, reader.lexicon).filter(
      (word) => !isInNumber(text, word, figures) && !(compares && isRelationWord(word.text)),
    ),
    asks: asksOf(text, figures),
    isYesNo: asksYesNo(text, typed),
    isStatement: isStatement(text, typed),
    years,
    places: placesIn(text, repaired, reader).filter(({ item }) => isTypedSo(item.name, tokens, asTyped)),
    bodies: reader.bodies.find(text),
    figures,
    targetNumbers: numbers,
    continues: CONTINUES.test(bare),
    pointsBack: POINTS_BACK.test(bare),
  };
};

/**
 * "2027 xã phấn đấu mấy tiêu chí", "đến 2030 hộ nghèo dưới 1%": a year, and who strives or what is measured, where a number
 * would have its point.
 */
const isYearBefore = (text: string, start: number, unit: string): boolean =>
  BARE_YEAR.test(text.slice(start)) &&
  (OF_BODY.test(unit) || (NAMES_TIME.test(text.slice(0, start)) && NEXT_FIGURE.test(text.slice(start + 4))));
const NAMES_TIME = /(?:^|(?<!\p{L})(?:đến|tới|năm|trong|hết|cuối|vào))\s{0,2}$/iu;
const NEXT_FIGURE = /\d/;
const BARE_YEAR = /^(?:(?:đến|hết|cuối|trong|năm)\s)?20\d\d\s/iu;
const OF_BODY =
  /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố|thôn|bản|ấp|sở|phòng|ban)(?!\p{L})/iu;

/** "30 tỷ thì hụt chưa?" holds a figure against the goal: it asks neither for shortcomings nor what was reached. */
const asksOf = (text: string, figures: readonly FoundFigure[]): Understanding['asks'] => {
  const asks = detectAsks(text);
  const compares = figures
    .slice(0, MOST_COMPARED)
    .some((figure) => isOfFigure(findRelation(text, figure).relation));
  return compares ? new Set([...asks].filter((ask) => !NOT_COMPARING.includes(ask))) : asks;
};

/** A text with more figures than these asks of none of them; each is looked for in all of it. */
const MOST_COMPARED = 8;
const NOT_COMPARING: readonly Ask[] = ['shortcoming', 'result', 'progress'];

/** Places by their offsets in `text`; of one syllable they are only known by their capitals, before words were put in. */
const placesIn = (text: string, repaired: string, { places }: QuestionReader): Understanding['places'] => {
  const named = places.find(repaired);
  const inText = places.find(text).filter(({ item }) => named.some((one) => one.item === item));
  return [...inText, ...named.filter(({ item }) => !inText.some((one) => one.item === item))].filter(
    ({ start }) => !RANKED_AMONG.test(text.slice(0, start)),
  );
};
/** "Xếp thứ mấy cả nước?": among whom something is ranked isn't the place that is asked about. */
const RANKED_AMONG =
  /(?<!\p{L})(?:(?:xếp|đứng) (?:thứ|hạng)|thứ|hạng|vị trí|tốp|top)\s(?:mấy|bao nhiêu|nào|\d{1,2})(?:\s(?:của|trong|trên|so với|toàn))?\s$/iu;

/**
 * "Tân binh" isn't Tân Bình: of a name that was repaired all marks were left out, or it has its capitals. True where the
 * name stands so anywhere, or isn't of these words at all.
 */
const isTypedSo = (name: string, tokens: readonly RepairedToken[], asTyped: string): boolean => {
  const parts = syllables(normalise(name)).map(({ text }) => text);
  const places = tokens
    .map((_, at) => tokens.slice(at, at + parts.length))
    .filter((run) => run.length === parts.length && run.every(({ text }, at) => text === parts[at]));
  if (places.length === 0) return true;
  return places.some((run) => {
    const changed = run.filter(({ typed, text }) => typed !== text);
    const kept = run.filter(({ typed, text }) => typed === text && fold(text) !== text);
    const hasCapitals = run.every(({ start }) => /\p{Lu}/u.test(asTyped.charAt(start)));
    return changed.length === 0 || kept.length === 0 || hasCapitals;
  });
};

/** "2 con số": how many digits a number has. */
const OF_DIGITS = /^\s{0,2}(?:con|chữ) số(?!\p{L})/iu;

/** "Bốn mươi lăm nghìn tỷ", "62k tỷ": the words of a number and its scale name nothing. */
const isInNumber = (text: string, word: Word, figures: readonly FoundFigure[]): boolean =>
  figures.some(({ low, start, end }) => {
    const from = text.indexOf(low.text, start);
    const isInside = from <= word.start && word.end <= end;
    return isInside && (word.end <= from + low.text.length || /\d/.test(word.text));
  });

const ASKS_HOW_MANY = /(?<!\p{L})(?:mấy|bao nhiêu)(?!\p{L})/iu;
/** "1 vạn dân có mấy bác sĩ?": what is counted per so many people. */
const COUNTED_PER = /^\d[\d.]*\s?(?:(?:vạn|nghìn|ngàn|triệu)\s)?(?:dân|người dân)(?!\p{L}| số)/iu;

const isDuration = (unit: string): boolean => /^(?:năm|tháng|ngày|tuần|quý|giờ)$/i.test(unit);

const contentOf = (
  text: string,
  numbers: Understanding['targetNumbers'],
  lexicon: Lexicon,
): readonly Word[] =>
  inKnownOrder(lexicon.content(text), text, lexicon)
    .filter(({ start, end }) => !numbers.some((number) => number.start < end && start < number.end))
    .filter(({ text: word }) => !/^\d{1,2}(?:\/\d{1,2})?(?:\/\d{4})?$/.test(word));

/** "Rừng che phủ" of a text that has "che phủ rừng": two words that are one in the other order mean that one. */
const inKnownOrder = (content: readonly Word[], text: string, lexicon: Lexicon): readonly Word[] => {
  const found: Word[] = [];
  for (const word of content) {
    const before = found.at(-1);
    const turned = before === undefined ? '' : `${word.text} ${before.text}`;
    const isNext = before !== undefined && text.slice(before.end, word.start).trim() === '';
    if (before !== undefined && isNext && lexicon.knows(turned) && lexicon.words(turned).length === 1)
      found.splice(-1, 1, { text: turned, start: before.start, end: word.end });
    else found.push(word);
  }
  return found;
};
