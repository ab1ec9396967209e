import { readFileSync, statSync } from 'node:fs';
import { DocumentFileError } from '../../documents/formats/format-text.ts';
import { whyUnread } from '../file-error.ts';

const MOST_BYTES = 50 * 1024 * 1024;

/** A file's bytes, at most 50 MB. @throws {DocumentFileError} `MISSING` or `TOO_BIG` */
export const readDocumentBytes = (file: string): Uint8Array => {
  const { size } = lookAt(file);
  if (size <= MOST_BYTES) return readFileSync(file);
  throw new DocumentFileError('TOO_BIG', {
    file,
    problem: `tệp ${Math.ceil(size / 1024 / 1024)} MB, lớn hơn mức 50 MB`,
    nextStep: 'Bỏ bớt hình ảnh, hoặc tách phụ lục thành tệp riêng rồi thêm lại.',
  });
};

const lookAt = (file: string) => {
  const missing = (problem: string, cause?: unknown) =>
    new DocumentFileError('MISSING', {
      file,
      problem,
      nextStep: 'Kiểm tra lại đường dẫn và quyền đọc tệp.',
      cause,
    });
  try {
    const found = statSync(file);
    if (!found.isFile()) throw missing('không phải một tệp');
    return found;
  } catch (error) {
    if (error instanceof DocumentFileError) throw error;
    throw missing(whyUnread(error), error);
  }
};
