export type RosterFileFault =
  | 'TOO_BIG'
  | 'TOO_COSTLY'
  | 'EMPTY'
  | 'NOT_A_TABLE'
  | 'ENCODING'
  | 'OLD_EXCEL'
  | 'ENCRYPTED'
  | 'MACROS'
  | 'LINKS'
  | 'DAMAGED';

/** A file that can't be read as a roster at all. The message and `nextStep` are for whoever sent it. */
export class RosterFileError extends Error {
  readonly code: RosterFileFault;
  readonly nextStep: string;

  constructor(code: RosterFileFault, message: string, nextStep: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RosterFileError';
    this.code = code;
    this.nextStep = nextStep;
  }
}

/** A file with more in it than any roster has. */
export const tooBig = (message: string): RosterFileError =>
  new RosterFileError('TOO_BIG', message, 'Chia danh sách thành các tệp nhỏ hơn rồi gửi từng tệp.');
