import { z } from 'zod';
import { CLOSED_CLASSES, type ClosedClass, type ClosedWord } from '../text/closed-classes.ts';
import { CorpusFileError } from '../word-lists/corpus-file-error.ts';
import { readCsv } from '../word-lists/read-csv.ts';

const isClosedClass = (text: string): text is ClosedClass => Object.hasOwn(CLOSED_CLASSES, text);

const rowSchema = z.object({
  lớp: z.string().transform((text, context): ClosedClass => {
    if (isClosedClass(text)) return text;
    const message = `chọn một trong: ${Object.keys(CLOSED_CLASSES).join('; ')}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }),
  từ: z
    .string()
    .min(1, 'không được để trống')
    .refine((text) => text === text.toLowerCase(), 'viết chữ thường'),
  'ví dụ': z.string().min(1, 'không được để trống'),
});

/**
 * The words of `closed-classes.csv`, each once, with its class.
 * @throws CorpusFileError naming the line with an unknown class, no word or example, or a word that another line has
 */
export const loadClosedClasses = (file: string): readonly ClosedWord[] => {
  const firstLine = new Map<string, number>();
  return readCsv(file, Object.keys(rowSchema.shape), rowSchema).map(({ row, line }) => {
    const first = firstLine.get(row.từ);
    if (first !== undefined) {
      const problem = `"${row.từ}" đã có ở dòng ${first}`;
      throw new CorpusFileError({ file, line, problem, nextStep: 'Giữ một dòng, bỏ dòng kia' });
    }
    firstLine.set(row.từ, line);
    return { word: row.từ, class: row.lớp, example: row['ví dụ'] };
  });
};
