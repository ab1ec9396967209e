import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StorageError } from './storage-error.ts';

/** A name beside a file under which it is made until it is whole. */
export const temporaryName = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${process.pid}.part`);

/** Refuses to write over a file unless that is wanted. @throws {StorageError} `FILE_EXISTS`. */
export const refuseExisting = (file: string, mayReplace: boolean): void => {
  if (mayReplace || !existsSync(file)) return;
  throw new StorageError('FILE_EXISTS', `Tệp ${file} đã có.`, 'Chọn tên khác, hoặc thêm --force để ghi đè.');
};

/** Makes sure that a file, or a folder's names, are on the disk. */
const flush = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Gives a finished file its name: whole under it, or not there at all. Only its owner may read what people wrote. */
export const putInPlace = (from: string, to: string): void => {
  chmodSync(from, 0o600);
  flush(from);
  renameSync(from, to);
  flush(dirname(to));
};
