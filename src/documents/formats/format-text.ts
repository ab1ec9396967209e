/** What a reader of a format had to decide or couldn't be sure of, for the person who checks the document. */
export interface FormatNote {
  readonly kind: 'tracked-changes' | 'legacy-font' | 'doubtful-letters' | 'left-out' | 'layout' | 'picture';
  /** A Vietnamese sentence without a full stop: `đã nhận 12 chỗ sửa đổi đang theo dõi`. */
  readonly what: string;
  /** Where in the file: `trang 3`, `bảng 2`; undefined for the whole of it. */
  readonly where?: string;
}

/**
 * A file's words as `lines/read-lines.ts` takes them: a paragraph a line, with the number or letter that is printed before
 * it; a row of a table a line, its cells parted by ` | `.
 */
export interface FormatText {
  readonly text: string;
  readonly notes: readonly FormatNote[];
}

/** A footnote's mark behind a figure isn't part of it: `1.500¹`. */
export const raise = (text: string): string =>
  text.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

/** Why a file wasn't brought in as a document. */
export type DocumentFileFault =
  | 'MISSING'
  | 'TOO_BIG'
  | 'EMPTY'
  | 'FORMAT'
  | 'ENCODING'
  | 'SECRET'
  | 'ID'
  | 'KNOWN'
  | 'LITTLE_READ'
  | 'REPLACES'
  | 'HEAD'
  | 'BOMB'
  | 'ENCRYPTED'
  | 'MACROS'
  | 'SCAN'
  | 'DAMAGED';

/** What is wrong with a file, where, and what to do about it. Texts are Vietnamese, for whoever brought it. */
interface DocumentFileProblem {
  readonly file: string;
  /** `dòng 12`; left out where the whole file is at fault. */
  readonly where?: string;
  readonly problem: string;
  readonly nextStep: string;
  readonly cause?: unknown;
}

/** A file that isn't taken in as a document; nothing of it is kept. */
export class DocumentFileError extends Error {
  readonly code: DocumentFileFault;
  readonly nextStep: string;

  constructor(code: DocumentFileFault, { file, where, problem, nextStep, cause }: DocumentFileProblem) {
    super(`${where === undefined ? file : `${file}, ${where}`}: ${problem}.`, { cause });
    this.name = 'DocumentFileError';
    this.code = code;
    this.nextStep = nextStep;
  }
}
