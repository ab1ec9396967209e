import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { type AnswerStep, type Matter, namesOtherPlace } from './matter.ts';

const ASKED =
  /(?<!\p{L})có\s(?:tất cả\s|tổng cộng\s|khoảng\s)?(?:bao nhiêu|mấy)\s(?<thing>\p{L}+(?:\s[\p{L}\d]+){1,8}?)(?:\s(?:nhỉ|ạ|vậy|thế|hả|rồi|em|anh|bạn))*\W*$/iu;
/** What is to be isn't what there is. */
const TO_BE =
  /(?<!\p{L})(?:sẽ|phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|đến năm|sắp|cần|phải|đặt ra|dự kiến|thêm|mới|được giao)(?!\p{L})/iu;
const OWN = '(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|đảng bộ|địa bàn|địa phương)';
const NUMBER = '\\d{1,3}(?:\\.\\d{3})*';
/** What is said of them behind tells no other kind: "118 doanh nghiệp công nghệ số, trong đó …". */
const BEHIND = '(?=[;.)]|,\\s(?:\\d|trong đó|gồm|với|tăng|giảm|chiếm)|\\s?$)';
const NOT_SENTENCES: readonly Passage['kind'][] = ['target', 'recipients', 'heading', 'preamble'];

/**
 * "Tỉnh có bao nhiêu doanh nghiệp công nghệ số?": the sentence that says in these words how many there are in all, before
 * the goals of how many there are to be; undefined where none does, or two differ.
 */
export const answerStock: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const thing = thingAsked(matter);
  if (thing === undefined || understanding.isYesNo || understanding.years.length > 0) return undefined;
  if (namesOtherPlace(matter)) return undefined;
  const counts = new RegExp(
    `(?<!\\p{L})${OWN}\\s(?:(?:hiện|hiện nay|nay|đã)\\s)?có\\s(?:tất cả\\s|tổng cộng\\s)?(?<number>${NUMBER})\\s${thing}${BEHIND}`,
    'giu',
  );
  const found = resolution.passages
    .filter(({ kind }) => !NOT_SENTENCES.includes(kind))
    .flatMap((passage) =>
      passage.sentences.flatMap((span) =>
        [...textAt(passage.text, span).matchAll(counts)].map(({ index, groups }) => ({
          passage,
          span: pieceAt(passage, span, span.start + index),
          number: groups?.['number'] ?? '',
        })),
      ),
    );
  const [first] = found;
  if (first === undefined || new Set(found.map(({ number }) => number)).size > 1) return undefined;
  return { ...quoteSpan(first.passage, first.span), isOfAll: true };
};

/** What is counted, where beside it only the document's own place is said. */
const thingAsked = ({ understanding: { text, content }, parts: { lexicon } }: Matter): string | undefined => {
  const asked = ASKED.exec(text);
  const thing = asked?.groups?.['thing'];
  if (asked === null || thing === undefined || TO_BE.test(text)) return undefined;
  const isAlone = content.every((word) => word.start >= asked.index || lexicon.isGeneric(word.text));
  return isAlone ? thing.split(/\s+/u).join('\\s') : undefined;
};

/** Of a sentence that lists more between semicolons the piece that counts them. */
const pieceAt = ({ text }: Passage, span: Span, at: number): Span => {
  const before = text.slice(span.start, at).lastIndexOf('; ');
  const behind = text.slice(at, span.end).indexOf('; ');
  return {
    start: before < 0 ? span.start : span.start + before + 2,
    end: behind < 0 ? span.end : at + behind,
  };
};
