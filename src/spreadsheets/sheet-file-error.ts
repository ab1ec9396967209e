import { LIMITS } from './sheet.ts';

type SheetFileFault =
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

/** A file that can't be read as a table at all. The message and `nextStep` are for whoever sent it. */
export class SheetFileError extends Error {
  readonly code: SheetFileFault;
  readonly nextStep: string;

  constructor(code: SheetFileFault, message: string, nextStep: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SheetFileError';
    this.code = code;
    this.nextStep = nextStep;
  }
}

/** A file with more in it than any table of ours has. */
export const tooBig = (message: string): SheetFileError =>
  new SheetFileError('TOO_BIG', message, 'Chia danh sách thành các tệp nhỏ hơn rồi gửi từng tệp.');

/** Says that a file is too big, before it is read or fetched. */
export const checkFileSize = (bytes: number): void => {
  const megabytes = LIMITS.fileBytes / 1024 / 1024;
  if (bytes > LIMITS.fileBytes) throw tooBig(`Tệp lớn hơn ${megabytes} MB.`);
};
