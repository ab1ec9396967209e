import { DocumentFileError } from '../document-file-error.ts';

/** Letters that nobody can read; more than this share of them and the text can't be trusted. */
const MOST_LOST = 0.01;
/** What a font without its letters' names gives, and marks that belong to no letter. */
const LOST = /[\uFFFD\p{Co}\p{Cn}]|(?![\n\t])\p{Cc}|(?<![\p{L}\p{M}])\p{M}/gu;

/**
 * Refuses a text whose letters were lost on the way into the file.
 * @returns how many letters are lost
 * @throws {DocumentFileError} `ENCODING`
 */
export const trustLetters = (file: string, text: string): number => {
  const lost = (text.match(LOST) ?? []).length;
  const all = text.replace(/\s+/gu, '').length;
  if (lost <= all * MOST_LOST) return lost;
  throw new DocumentFileError('ENCODING', {
    file,
    problem: `${Math.ceil((lost / all) * 100)} % chữ của tệp không đọc ra được (phông chữ thiếu bảng mã)`,
    nextStep:
      'Gửi tệp Word (.docx) gốc của văn bản; nếu không có, chép toàn văn vào một tệp .txt (mã UTF-8).',
  });
};
