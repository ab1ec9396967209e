import { asDocumentId } from '../../domain/reference.ts';
import { DocumentFileError, type FormatNote } from '../formats/format-text.ts';
import { readDocumentFile, type ScanWish } from '../formats/read-document-file.ts';
import type { PictureWord } from '../formats/scan/scan-reader.ts';
import { UnreadableHeadError } from '../head/document-head.ts';
import type { DocumentReading, ReadingDoubt } from '../library/document-reading.ts';
import type { NewDocument } from '../library/document-store.ts';
import { readDocument } from '../read-document.ts';
import { findLiveFaults } from './decide-live.ts';

/** A mark of secrecy that stands in a document's head. */
interface SecretMark {
  readonly mark: string;
  /** 1-based. */
  readonly line: number;
}

/** Lines with words that a head may have. */
const HEAD_LINES = 60;
const MARK = /^(?:độ mật\s{0,3}:?\s{0,3})?((?:tối |tuyệt )?mật)$/iu;
/** "M Ậ T": letters that are set apart. */
const SPACED = /^\p{L}(?: \p{L})+$/u;

/**
 * A line (or a cell of one) of its own that says MẬT, TỐI MẬT or TUYỆT MẬT in the head; "bảo mật" in a sentence is none.
 * @param text as NFC
 */
export const findSecretMark = (text: string): SecretMark | undefined => {
  let seen = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    seen += 1;
    if (seen > HEAD_LINES) return undefined;
    // The line whole first: "TỐI  MẬT" is one mark.
    for (const cell of [line, ...line.split(/[|\t]|\s{2,}/)]) {
      const mark = MARK.exec(withoutMarks(cell))?.[1];
      if (mark !== undefined) return { mark: mark.toUpperCase(), line: index + 1 };
    }
  }
  return undefined;
};

/** A cell's words alone: no Markdown, brackets or frames, single spaces. */
const withoutMarks = (cell: string): string => {
  const words = cell.replace(/[^\p{L}\p{M}:]+/gu, ' ').trim();
  return SPACED.test(words) ? joinSpaced(words) : words;
};

const joinSpaced = (words: string): string => {
  const joined = words.replaceAll(' ', '').toLowerCase();
  return joined.replace(/^(tối|tuyệt)(?=mật$)/u, '$1 ');
};

/** A file as somebody brings it in. */
interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How it is to be taken in. */
interface IntakeWish {
  /** Live at once, as read. */
  readonly live: boolean;
  /** Also if little of it was read. */
  readonly force: boolean;
  /** Left out, a scan is refused. */
  readonly scans?: ScanWish | undefined;
}

/** A document that may be kept, but for its id. */
export type PreparedDocument = Omit<NewDocument, 'id'>;

/**
 * Reads a file and says whether it may be taken in; keeps nothing.
 * @throws {DocumentFileError} saying where the fault is and what to do
 */
export const prepareDocument = async (
  { name, bytes }: BroughtFile,
  wish: IntakeWish,
): Promise<PreparedDocument> => {
  const { text: source, notes, pictureWords = [], cuts } = await readDocumentFile(name, bytes, wish.scans);
  refuseSecret(name, source);
  const seen = doubtPictureWords(source, pictureWords);
  const reading = addDoubts(addNotes(readHead(name, source), notes), seen);
  if (wish.live && seen.length > 0) throw refuseUnseen(name, seen.length);
  const faults = wish.live && !wish.force ? findLiveFaults(source, reading) : [];
  if (faults.length > 0) {
    throw new DocumentFileError('LITTLE_READ', {
      file: name,
      problem: `chưa đưa vào dùng được: ${faults.join('; ')}`,
      nextStep:
        'Bỏ --live để giữ thành bản nháp và xem những chỗ cần kiểm tra, sửa tệp rồi thêm lại; hoặc thêm --force nếu vẫn muốn dùng như đã đọc.',
    });
  }
  const state = wish.live ? 'live' : 'draft';
  return { state, fileName: name, source, entry: {}, reading, cuts };
};

const readHead = (file: string, source: string): DocumentReading => {
  try {
    return readDocument(asDocumentId('van-ban'), source).reading;
  } catch (cause) {
    if (!(cause instanceof UnreadableHeadError)) throw cause;
    throw new DocumentFileError('HEAD', {
      file,
      problem: 'không thấy năm nào trong văn bản, nên không biết văn bản áp dụng khi nào',
      nextStep: 'Kiểm tra tệp có đủ phần đầu (cơ quan, số, ngày, tên văn bản) không, rồi gửi lại.',
      cause,
    });
  }
};

/** What was read from pictures is doubted first, whatever became of it. */
const addDoubts = (reading: DocumentReading, doubts: DocumentReading['doubts']): DocumentReading => ({
  ...reading,
  doubts: [...doubts, ...reading.doubts],
});

const refuseUnseen = (file: string, figures: number): DocumentFileError =>
  new DocumentFileError('LITTLE_READ', {
    file,
    problem: `chưa đưa vào dùng được: tệp là ảnh chụp, ${figures} con số đọc từ ảnh chưa có người xem`,
    nextStep:
      'Bỏ --live để giữ thành bản nháp, rồi xem từng con số trong bot (/vanban) hoặc trong bảng để soát.',
  });

/** What the file's format had to decide comes before what its words leave in doubt. */
const addNotes = (reading: DocumentReading, notes: readonly FormatNote[]): DocumentReading => ({
  ...reading,
  doubts: [
    ...notes.map(({ what, where = 'cả tệp' }) => ({ what, where, about: { of: 'file' as const } })),
    ...reading.doubts,
  ],
});

const refuseSecret = (file: string, source: string): void => {
  const found = findSecretMark(source);
  if (found === undefined) return;
  throw new DocumentFileError('SECRET', {
    file,
    where: `dòng ${found.line}`,
    problem: `văn bản mang dấu độ mật “${found.mark}” nên không nhận, và không giữ lại phần nào`,
    nextStep: 'Xử lý theo quy định về bảo vệ bí mật nhà nước; chỉ thêm văn bản không mang độ mật.',
  });
};

/** "1.", "a)", "Điều 2.", "(3)" at a line's start: a label that was read surely needs nobody's look. */
const LABEL =
  /^\s*(?:(?:Điều|Chương|Phần|Mục|Khoản|Phụ lục|Biểu)\s+)?\(?[\p{L}\d]{1,5}(?:\.\d{1,3})*[.):]?$/iu;
/** A label of which the recognition was less sure than this is looked at like any number. */
const SURE_LABEL = 0.5;

/**
 * What a person must hold against the paper: every number that was read from a picture, in its line.
 * @param words the most suspicious first
 */
export const doubtPictureWords = (text: string, words: readonly PictureWord[]): readonly ReadingDoubt[] =>
  words.flatMap(({ start, end, page, suspicion, cut }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    const clause = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
    const figure = { start: start - from, end: end - from };
    if (suspicion < SURE_LABEL && LABEL.test(clause.slice(0, figure.end))) return [];
    return [
      {
        what: `đọc từ ảnh: “${text.slice(start, end)}”`,
        where: `trang ${page}`,
        about: { of: 'figure', clause, figure, page, ...(cut !== undefined && { cut }) },
      },
    ];
  });
