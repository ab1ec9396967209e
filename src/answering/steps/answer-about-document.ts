import { findDocumentNumbers } from '../../documents/statements/find-document-numbers.ts';
import { type Passage, textAt } from '../../domain/passage.ts';
import { fold } from '../../text/fold.ts';
import { lastPassages } from '../detail/last-places.ts';
import { draftAboutDocument } from '../drafting/draft-about-document.ts';
import { type DocumentTopic, findDocumentTopic } from '../drafting/find-document-topic.ts';
import { words } from '../lock/segments.ts';
import { lacksItems } from '../verdict/judge-items.ts';
import { judgeOwnFact, ownFactAsked } from '../verdict/judge-own-fact.ts';
import { addVerdict } from './add-verdict.ts';
import { type AnswerStep, type Matter, namesOtherPlace, namesOtherYear } from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/** Questions about the resolution as a document. */
export const answerAboutDocument: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const topic =
    (namesSigner(matter) && (!understanding.isYesNo || SIGNS.test(understanding.text))) ||
    asksWhetherSigned(matter)
      ? 'signer'
      : findDocumentTopic(withoutOwnNumber(matter), resolution.document.organ);
  if (topic === undefined || isAboutSubject(matter, topic) || asksOfOther(matter, topic)) return undefined;
  if (topic === 'signer' && asksOtherPost(matter)) return undefined;
  // "Chủ đề năm 2025?" isn't this document's theme.
  if (topic === 'signer' && namesOtherPlace(matter)) return refuseMatter(matter, 'other-place', []);
  if (namesOtherYear(matter) && topic === 'theme' && !looksBack(matter))
    return refuseMatter(matter, 'other-year', []);
  if (namesOtherYear(matter) && !['date', 'signed-date'].includes(topic)) return undefined;
  const draft = draftAboutDocument(topic, resolution);
  // Whom the text charges with something hasn't signed it.
  if (topic === 'signer' && draft === undefined) return refuseMatter(matter, 'not-found', []);
  // "Hội nghị lần thứ 15 họp ngày nào?" isn't this one, but whether it was this one may be asked.
  const [quote] = draft?.quotes ?? [];
  const quoted = resolution.passages.find(({ id }) => id === quote?.passageId)?.text ?? '';
  if (!understanding.isYesNo && lacksItems(understanding.text, quoted)) return undefined;
  return (
    draft &&
    addVerdict(draft, withoutTopicWords(matter), {
      isClosed: CLOSED.includes(topic) && !lacksName(topic, quoted),
    })
  );
};

/** "Kế hoạch này số 180 phải không?", "ban hành ngày 24/11/2025 đúng không?": held against what its head says. */
export const answerOwnFact: AnswerStep = ({ understanding, resolution }) => {
  const { document } = resolution;
  const asked = understanding.isYesNo ? ownFactAsked(understanding.text, document) : undefined;
  if (asked === undefined) return undefined;
  // Another paper of the kind that the text cites may be meant by its number.
  const isCited =
    asked.fact === 'number' &&
    judgeOwnFact(asked, resolution) === 'no' &&
    resolution.passages.some(({ text }) =>
      findDocumentNumbers(text).some((span) => fold(textAt(text, span)).startsWith(asked.said)),
    );
  const verdict = isCited ? null : judgeOwnFact(asked, resolution);
  const draft = draftAboutDocument(asked.fact === 'number' ? 'number' : 'signed-date', resolution);
  if (verdict === null || draft === undefined || draft.kind === 'none') return undefined;
  const claim = { about: 'own fact', document: document.id, asked, verdict } as const;
  return {
    ...draft,
    segments: [
      { type: 'verdict', claims: [claim] },
      words(asked.fact === 'date' ? ': ' : '. '),
      ...draft.segments,
    ],
  };
};

/** "Kế hoạch số mấy?" of a Kế hoạch is asked as of a Nghị quyết; of another document it isn't about the document. */
const withGeneralKind = ({ understanding: { text }, resolution: { document } }: Matter): string => {
  const kind = fold(document.kind ?? '');
  if (kind === '' || fold(text).length !== text.length) return text;
  // "Chương trình này" of a Chương trình hành động.
  const short = kind.split(' ').slice(0, 2).join(' ');
  const found = new RegExp(`(?<![a-z])(?:${kind}(?![a-z])|${short}(?= (?:nay|tren)(?![a-z])))`).exec(
    fold(text),
  );
  return found === null
    ? text
    : `${text.slice(0, found.index)}nghị quyết${text.slice(found.index + found[0].length)}`;
};

/** "Nghị quyết 45/NQ-CP có hiệu lực từ khi nào?" is about the document itself where that is its number. */
const withoutOwnNumber = (matter: Matter): string => {
  const { number } = matter.resolution.document;
  const text = withGeneralKind(matter);
  if (number === undefined) return text;
  const at = text.toLowerCase().indexOf(number.toLowerCase());
  return at === -1 ? text : `${text.slice(0, at).replace(/số\s+$/iu, '')}${text.slice(at + number.length)}`;
};

/** A year of which a part of the text gives an account. */
const looksBack = ({ understanding, resolution }: Matter): boolean =>
  understanding.years.some(({ year }) =>
    resolution.passages.some(({ headings }) => headings.some((heading) => heading.includes(String(year)))),
  );

/**
 * "Nhà máy khánh thành khi nào?", "kế hoạch gốc nằm ở nghị quyết số mấy?" name something that the document's own head
 * doesn't speak of.
 */
const asksOfOther = ({ understanding, resolution, parts }: Matter, topic: DocumentTopic): boolean => {
  const isOfRunningOut = topic === 'effect' && !OF_THE_TEXT.test(understanding.text);
  if (!['date', 'signed-date', 'number'].includes(topic) && !isOfRunningOut) return false;
  const paper = PAPER_ISSUED.exec(understanding.text)?.groups?.['paper'];
  if (paper !== undefined && fold(paper) !== fold(resolution.document.kind ?? '')) return true;
  const head = resolution.passages.filter(({ kind }) => HEAD_KINDS.includes(kind)).map(({ text }) => text);
  const held = parts.lexicon.held([resolution.document.name, ...head].join('. '));
  const others = understanding.content
    .map(({ text }) => text)
    .filter(
      (word) =>
        !held.has(word) && !/\d/.test(word) && !TOPIC_WORDS.test(word) && !parts.lexicon.isGeneric(word),
    );
  // One syllable ("hôm") is as often a way of asking.
  return others.length > 1 || others.some((word) => word.includes(' '));
};
/** "Thẻ hết hạn": in force are also other things than a text. */
const OF_THE_TEXT = /hiệu lực|nghị quyết|văn bản|kế hoạch|chương trình|đề án|chỉ thị|quyết định/iu;
/** "Ban hành kế hoạch khi nào?" of a Nghị quyết is of a paper that it has somebody make. */
const PAPER_ISSUED =
  /(?<!\p{L})(?:ban hành|ký|thông qua|ra|trình|xây dựng|xong)\s(?:các\s|bộ\s)?(?<paper>kế hoạch|chương trình hành động|chương trình|đề án|quy chế|quy định|quyết định|chỉ thị|hướng dẫn|tiêu chí|nghị quyết|nghị định|thông tư)(?!\p{L})/iu;
const HEAD_KINDS: readonly Passage['kind'][] = ['preamble', 'signature'];

/** Published texts leave the name of who signed out: that it is somebody's is neither so nor not. */
const lacksName = (topic: DocumentTopic, quoted: string): boolean =>
  topic === 'signer' && !SIGNED_NAME.test(quoted);
const SIGNED_NAME = /(?:\p{Lu}\p{Ll}+\s?){2,5}$/u;

/** What the text says once: a word that isn't in it isn't so. */
const CLOSED: readonly DocumentTopic[] = ['theme', 'signer'];

/** Words that only name what of the document is asked about. */
const TOPIC_WORDS =
  /^(?:chủ đề|nghị quyết|văn bản|ký|người ký|ký tên|hội nghị|họp|lấy|chọn|nhắc|nhắc đến|ký thay|ký thay mặt|thay mặt|thay|thừa lệnh|đề cập|ban hành|thông qua|tổ chức|diễn ra|lần thứ|khóa|ông|bà|đồng chí)$/iu;

const withoutTopicWords = (matter: Matter): Matter => ({
  ...matter,
  understanding: {
    ...matter.understanding,
    content: matter.understanding.content.filter(({ text }) => !TOPIC_WORDS.test(text)),
  },
});

/** "ban hành ngày nào?" after an answer about another document goes on about that one. */
const isAboutSubject = (matter: Matter, topic: DocumentTopic): boolean => {
  const { subject, resolution } = matter;
  if (subject === undefined || ['theme', 'recipients', 'number', 'parts'].includes(topic)) return false;
  if (subject.refs.some((ref) => ref === 'MD' || ref === 'KY')) return false;
  // "Ai ký?" is of another document only where the last answer spoke of one.
  const citesOther = lastPassages(subject, resolution).some(
    ({ text }) => findDocumentNumbers(text).length > 0,
  );
  if (topic === 'signer' && !citesOther) return false;
  const text = withGeneralKind(matter);
  if (/(?:nghị quyết|văn bản|kết luận|thông báo)\s+(?:đó|ấy|kia|do(?= ban hành ngày))(?!\p{L})/iu.test(text))
    return true;
  return !/nghị quyết|văn bản|hội nghị|bí thư|(?<!\p{L})họp(?!\p{L})/iu.test(text);
};

/** "Bí thư là ai?" of a text that somebody else signed: who signs for a congress or a council needn't be its secretary. */
const asksOtherPost = ({ understanding: { text }, resolution }: Matter): boolean => {
  if (/(?<!\p{L})ký(?!\p{L})/iu.test(text) || !/bí thư/iu.test(text)) return false;
  if (OF_OTHER_BODY.test(text)) return true;
  const signature = resolution.passages.find(({ kind }) => kind === 'signature')?.text ?? '';
  return !/bí thư/iu.test(signature);
};

/** Secretaries of those that issue no such document. */
const OF_OTHER_BODY =
  /bí thư\s(?:thứ nhất|chi bộ|tổ chức đảng|chi đoàn|đoàn|(?:trung ương|tỉnh|thành|huyện|xã|phường)\s?đoàn)(?!\p{L})/iu;

/** Of whom a text is signed by it is asked more than that: "ông … sẽ làm trưởng ban à?" */
const SIGNS = /(?<!\p{L})(?:ký|chữ ký|chức vụ|là ai)(?!\p{L})/iu;

/** "Đồng chí … ký nghị quyết này phải không?" */
const asksWhetherSigned = (matter: Matter): boolean =>
  matter.understanding.isYesNo &&
  /(?<!\p{L}|ngày |lúc |khi )ký(?!\p{L}| kết)/iu.test(matter.understanding.text) &&
  /nghị quyết|văn bản/iu.test(withGeneralKind(matter));

/** "Lê Tiến Châu là ai?": the name under the resolution. */
const namesSigner = ({ understanding, resolution }: Matter): boolean => {
  const signature = resolution.passages.find(({ kind }) => kind === 'signature')?.text ?? '';
  const name = SIGNED_NAME.exec(signature)?.[0].trim();
  return (
    name !== undefined && fold(understanding.text).includes(fold(name)) && !understanding.asks.has('duty')
  );
};
