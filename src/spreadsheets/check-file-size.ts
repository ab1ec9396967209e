import { LIMITS } from './sheet.ts';
import { tooBig } from './sheet-file-error.ts';

/** Says that a file is too big, before it is read or fetched. */
export const checkFileSize = (bytes: number): void => {
  const megabytes = LIMITS.fileBytes / 1024 / 1024;
  if (bytes > LIMITS.fileBytes) throw tooBig(`Tệp lớn hơn ${megabytes} MB.`);
};
