import { join } from 'node:path';
import { z } from 'zod';
import { asDocumentId } from '../domain/reference.ts';
import type { ResolutionDocument } from '../domain/resolution.ts';
import { CorpusFileError } from './corpus-file-error.ts';
import { readList, readText } from './read-text.ts';

const date = z.iso.date();

const documentsSchema = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9-]+$/, 'chỉ gồm chữ thường, số và dấu gạch nối')
        .transform(asDocumentId),
      file: z.string().min(1),
      name: z.string().min(1),
      shortName: z.string().min(1),
      year: z.int().min(1945).max(2200),
      meetingDate: date,
      validFrom: date,
      validTo: date,
      collectUntil: date,
      /** The file that classes its measures; without one they are all "chưa xếp loại". */
      measures: z.string().min(1).optional(),
    }),
  )
  .min(1)
  .refine(
    (documents) => new Set(documents.map(({ id }) => id)).size === documents.length,
    'có hai mã giống nhau',
  )
  .refine((documents) => documents.every((d) => d.validFrom <= d.validTo), 'validFrom phải trước validTo');

/** A document's entry in `documents.json` with the text that its file holds. */
export interface LoadedDocument {
  readonly document: ResolutionDocument;
  readonly source: string;
}

/**
 * Reads `documents.json` of a corpus folder and the text files that it names.
 * @throws CorpusFileError naming the file that is missing, empty, cut off or not of the form
 */
export const loadDocuments = (corpusDir: string): readonly LoadedDocument[] => {
  const listFile = join(corpusDir, 'documents.json');
  const parsed = documentsSchema.safeParse(parseJson(listFile, readList(listFile)));
  if (!parsed.success) {
    throw new CorpusFileError({
      file: listFile,
      problem: z.prettifyError(parsed.error),
      nextStep: 'Sửa các mục nêu trên (mẫu: README, "Adding another resolution")',
    });
  }
  return parsed.data.map((document) => {
    const file = join(corpusDir, document.file);
    const source = readText(file);
    if (source.trim() === '') {
      throw new CorpusFileError({
        file,
        problem: 'tệp trống',
        nextStep: 'Chép lại toàn văn nghị quyết vào tệp',
      });
    }
    return { document, source };
  });
};

const parseJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CorpusFileError({
      file,
      problem: 'không phải JSON',
      nextStep: 'Kiểm tra dấu phẩy, dấu ngoặc',
      cause,
    });
  }
};
