/** What is wrong with a file of the corpus, and what its editor should do. Texts are Vietnamese, for operators. */
export interface CorpusFileFault {
  /** Path as it was opened. */
  readonly file: string;
  /** 1-based; left out where the whole file is at fault. */
  readonly line?: number;
  readonly problem: string;
  readonly nextStep: string;
  readonly cause?: unknown;
}

/** A file of the corpus is missing, unreadable or breaks its format. */
export class CorpusFileError extends Error {
  readonly code = 'CORPUS_FILE';
  readonly file: string;
  readonly line: number | undefined;
  readonly problem: string;
  readonly nextStep: string;

  constructor(fault: CorpusFileFault) {
    const where = fault.line === undefined ? fault.file : `${fault.file}, dòng ${fault.line}`;
    super(`${where}: ${fault.problem}. ${fault.nextStep}.`, { cause: fault.cause });
    this.name = 'CorpusFileError';
    this.file = fault.file;
    this.line = fault.line;
    this.problem = fault.problem;
    this.nextStep = fault.nextStep;
  }
}
