import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { isOwnPlace } from '../understanding/own-place.ts';
import { type AnswerStep, type Matter, namesOtherPlace } from './matter.ts';

const THING_ASKED =
  /(?<!\p{L})(?:bao nhiêu|mấy)\s(?<thing>\p{L}+(?:\s(?!(?:mấy|bao nhiêu|và|với)(?!\p{L}))\p{L}+){0,2})/giu;
/** What has them: the place or body that the document is of. */
const OWN =
  '(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|đảng bộ|địa bàn|địa phương|công ty|trường|bệnh viện)';
/** "Toàn xã có 14 thôn", "21 đơn vị hành chính (18 xã", "6 đơn vị, gồm 4 ấp": before the first that is counted. */
const BEFORE_ALL = new RegExp(
  `(?:(?<!\\p{L})${OWN}\\s(?:hiện\\s|hiện nay\\s)?có\\s(?:tất cả\\s|tổng số\\s|tổng cộng\\s)?|\\d\\sđơn vị(?:\\s\\p{L}+){0,5}(?:\\s\\(|,?\\s(?:bao\\s)?gồm:?\\s))$`,
  'iu',
);
/** "Xã An Khê được lập từ …; hiện có 14 thôn": what the sentence opens with has them. */
const PLACE_NOW =
  /^\W{0,4}(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s(?<name>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*)(?!\p{L}).*[,;]\shiện(?:\snay)?\scó\s$/su;
/** "… phường sau sắp xếp, với 21 tổ dân phố, 9.870 hộ": what opens such a list is what a place is made of. */
const MADE_OF = new RegExp(`(?<!\\p{L})${OWN}(?!\\p{L})[^;.]{0,240},\\s(?:với|có|gồm)\\s$`, 'iu');
const PARTS_OF_PLACE = /^(?:tổ|thôn|bản|ấp|khu|buôn|khóm|xã|phường|hộ)(?!\p{L})/iu;
/** Who live there has many names. */
const PEOPLE = /^(?:dân|người|người dân|nhân khẩu|dân số)$/iu;
const ONE_OF_PEOPLE = 'người';

/** A number and what it counts, with nothing behind that says which of them. */
const COUNT =
  /(?<![\p{L}\d.,/-])(?<number>\d{1,3}(?:\.\d{3})*)\s(?<thing>\p{L}+(?:\s\p{L}+){0,2}?)(?=[;.)]|,\s(?:\d|\p{Lu}|và\s\d|trong|gồm|với|tăng|giảm)|\svà\s(?:\d|\p{Ll}+\s\p{L}+\s\p{Lu})|\svới\s\d|$)/giu;
const BETWEEN = /^(?:,|,?\svà|\svới)\s$/u;
const NOT_SENTENCES: readonly Passage['kind'][] = ['target', 'recipients', 'heading', 'preamble'];

/**
 * "Xã có mấy thôn, mấy tổ?", where nothing else is said: the sentence that counts all of them that there are; undefined
 * where none does, or two count differently.
 */
export const answerHowManyThereAre: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  if (understanding.isYesNo || understanding.years.length > 0 || namesOtherPlace(matter)) return undefined;
  const things = thingsAsked(matter);
  if (things.length === 0) return undefined;
  const isOwn = (name: string): boolean => isOwnPlace(name, resolution.document);
  const found = resolution.passages
    .filter(({ kind }) => !NOT_SENTENCES.includes(kind))
    .flatMap((passage) =>
      passage.sentences.flatMap((span) => {
        const counted = countedIn(textAt(passage.text, span), isOwn);
        const numbers = things.map((thing) => counted.get(thing) ?? '');
        return numbers.includes('') ? [] : [{ passage, span, numbers: numbers.join(' ') }];
      }),
    );
  const [first] = found;
  if (first === undefined || new Set(found.map(({ numbers }) => numbers)).size > 1) return undefined;
  return { ...quoteSpan(first.passage, pieceOf(first.passage, first.span, things, isOwn)), isOfAll: true };
};

/** What is to be counted; none where the question says more than that. */
const thingsAsked = ({ understanding: { text, content }, parts: { lexicon } }: Matter): readonly string[] => {
  const asked = [...text.matchAll(THING_ASKED)].map(({ groups }) => groups?.['thing']?.toLowerCase() ?? '');
  const own = content.map((word) => word.text).filter((word) => !lexicon.isGeneric(word));
  const things = asked.flatMap((words) => {
    const syllables = words.split(' ');
    const openings = syllables.map((_, at) => syllables.slice(0, syllables.length - at).join(' '));
    const thing = openings.find(
      (one) => PEOPLE.test(one) || own.includes(one) || one.split(' ').every((each) => own.includes(each)),
    );
    if (thing === undefined) return [];
    return [PEOPLE.test(thing) ? ONE_OF_PEOPLE : thing];
  });
  const said = new Set(things.flatMap((thing) => [thing, ...thing.split(' ')]));
  const isSaid = (word: string): boolean => said.has(word) || (said.has(ONE_OF_PEOPLE) && PEOPLE.test(word));
  return things.length === asked.length && own.every(isSaid) ? things : [];
};

/** What a sentence counts of all that there are, with the numbers as printed. */
const countedIn = (sentence: string, isOwn: (name: string) => boolean): ReadonlyMap<string, string> => {
  const counts = new Map<string, string>();
  let end = -1;
  for (const { index, 0: said, groups } of sentence.matchAll(COUNT)) {
    const before = sentence.slice(0, index);
    const place = PLACE_NOW.exec(before)?.groups?.['name'];
    const isMadeOf = PARTS_OF_PLACE.test(groups?.['thing'] ?? '') && MADE_OF.test(before);
    const isFirst = BEFORE_ALL.test(before) || isMadeOf || (place !== undefined && isOwn(place));
    if (isFirst || (end >= 0 && BETWEEN.test(sentence.slice(end, index)))) {
      const thing = groups?.['thing']?.toLowerCase() ?? '';
      counts.set(PEOPLE.test(thing) ? ONE_OF_PEOPLE : thing, groups?.['number'] ?? '');
      end = index + said.length;
    } else end = -1;
  }
  return counts;
};

/** Of a sentence that lists more between semicolons the first piece, where it counts what is asked. */
const pieceOf = (
  { text }: Passage,
  span: Span,
  things: readonly string[],
  isOwn: (name: string) => boolean,
): Span => {
  const cut = textAt(text, span).search(/;\s/u);
  const counted = countedIn(textAt(text, span).slice(0, Math.max(cut, 0)), isOwn);
  return things.every((thing) => counted.has(thing)) ? { start: span.start, end: span.start + cut } : span;
};
