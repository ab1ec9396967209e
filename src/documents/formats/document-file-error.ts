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
export interface DocumentFileProblem {
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
