import { fold } from '../../vietnamese/fold.ts';
import {
  type DocumentTopic,
  draftAboutDocument,
  findDocumentTopic,
} from '../drafting/draft-about-document.ts';
import { words } from '../lock/segments.ts';
import { type AnswerStep, type Matter, namesOtherYear } from './matter.ts';

/** Questions about the resolution as a document. */
export const answerAboutDocument: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const topic = namesSigner(matter) ? 'signer' : findDocumentTopic(understanding.text);
  if (topic === undefined || isAboutSubject(matter, topic)) return undefined;
  // "Chủ đề năm 2025?" isn't this document's theme.
  if (namesOtherYear(matter) && !['date', 'signed-date'].includes(topic)) return undefined;
  const draft = draftAboutDocument(topic, resolution);
  if (draft === undefined || topic !== 'date') return draft;
  const asked = /(?<![\d.,/])\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/]|[.,]\d)/.exec(understanding.typed)?.[0];
  if (asked === undefined || isMeetingDate(asked, resolution.document.meetingDate)) return draft;
  return {
    ...draft,
    segments: [words('Không, '), { type: 'echo', as: 'denied', text: asked }, words('. '), ...draft.segments],
  };
};

/** "ban hành ngày nào?" after an answer about another document goes on about that one. */
const isAboutSubject = ({ understanding, subject }: Matter, topic: DocumentTopic): boolean => {
  if (subject === undefined || ['theme', 'recipients', 'number', 'parts'].includes(topic)) return false;
  if (subject.refs.some((ref) => ref === 'MD' || ref === 'KY')) return false;
  const { text } = understanding;
  if (/(?:nghị quyết|văn bản|kết luận|thông báo)\s+(?:đó|ấy|kia|do(?= ban hành ngày))(?!\p{L})/iu.test(text))
    return true;
  return !/nghị quyết|văn bản|hội nghị|bí thư|(?<!\p{L})họp(?!\p{L})/iu.test(text);
};

/** "Lê Tiến Châu là ai?": the name under the resolution. */
const namesSigner = ({ understanding, resolution }: Matter): boolean => {
  const signature = resolution.passages.find(({ kind }) => kind === 'signature')?.text ?? '';
  const name = /(?:\p{Lu}\p{Ll}+\s?){2,5}$/u.exec(signature)?.[0].trim();
  return (
    name !== undefined && fold(understanding.text).includes(fold(name)) && !understanding.asks.has('duty')
  );
};

const isMeetingDate = (asked: string, meetingDate: string): boolean => {
  const [day = '', month = '', year] = asked.split('/');
  const [ofYear, ofMonth, ofDay] = meetingDate.split('-').map(Number);
  return (
    Number(day) === ofDay && Number(month) === ofMonth && (year === undefined || Number(year) === ofYear)
  );
};
