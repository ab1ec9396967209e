import { readFileSync } from 'node:fs';
import { CorpusFileError } from './corpus-file-error.ts';

const COPY_AGAIN = 'Chép lại tệp từ bản phát hành hoặc bản sao lưu';

/**
 * Reads a whole UTF-8 text file of the corpus as NFC.
 * @throws CorpusFileError if it can't be opened, isn't UTF-8, or ends inside a character
 */
export const readText = (file: string): string => {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch (cause) {
    if (endsInsideCharacter(bytes)) {
      const problem = 'tệp bị cắt giữa một chữ';
      throw new CorpusFileError({ file, problem, nextStep: COPY_AGAIN, cause });
    }
    const nextStep = 'Lưu lại tệp với mã UTF-8 (trong Excel: "CSV UTF-8")';
    throw new CorpusFileError({ file, problem: 'không phải văn bản UTF-8', nextStep, cause });
  }
};

/**
 * Reads a list of the corpus: a text whose every line ends with a line break. Of a last line without one nobody can
 * tell whether it, and what stood below it, were cut off.
 * @throws CorpusFileError as `readText` does, and if the list is empty or its last line has no end
 */
export const readList = (file: string): string => {
  const text = readText(file);
  if (text.trim() === '') throw new CorpusFileError({ file, problem: 'tệp trống', nextStep: COPY_AGAIN });
  if (text.endsWith('\n')) return text;
  throw new CorpusFileError({
    file,
    line: text.split('\n').length,
    problem: 'dòng cuối bị cắt giữa chừng (không có dấu xuống dòng)',
    nextStep: `${COPY_AGAIN}; nếu dòng này vốn đủ thì thêm dấu xuống dòng sau nó rồi lưu lại`,
  });
};

const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT') {
      const nextStep = 'Chép lại tệp này từ bản phát hành, hoặc đặt đúng thư mục corpus';
      throw new CorpusFileError({ file, problem: 'không tìm thấy tệp', nextStep, cause });
    }
    const nextStep = 'Kiểm tra quyền đọc tệp và đĩa';
    throw new CorpusFileError({ file, problem: `không đọc được tệp (${String(code)})`, nextStep, cause });
  }
};

/** All is UTF-8 as far as it goes, but the last character lacks bytes. */
const endsInsideCharacter = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/**
 * The phrases of a file, one a line, without `#` comments and empty lines.
 * @throws CorpusFileError when the file can't be read, is empty or was cut off
 */
export const readPhrases = (file: string): readonly string[] =>
  readList(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The folder in the corpus that holds the words and phrases of the language, whatever the document. */
export const VIETNAMESE_FOLDER = 'vietnamese';
