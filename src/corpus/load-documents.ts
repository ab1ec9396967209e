import { join } from 'node:path';
import { z } from 'zod';
import { describeDocument } from '../documents/head/describe-document.ts';
import { UnreadableHeadError } from '../documents/head/document-head.ts';
import { asDocumentId } from '../domain/reference.ts';
import type { ResolutionDocument } from '../domain/resolution.ts';
import { CorpusFileError } from '../word-lists/corpus-file-error.ts';
import { readList, readText } from '../word-lists/read-text.ts';
import { rememberFolder } from './remember-folder.ts';

const date = z.iso.date();

const documentsSchema = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9-]+$/, 'chỉ gồm chữ thường, số và dấu gạch nối')
        .transform(asDocumentId),
      file: z.string().min(1),
      // What is left out is read from the text's own head.
      name: z.string().min(1).optional(),
      shortName: z.string().min(1).optional(),
      year: z.int().min(1945).max(2200).optional(),
      meetingDate: date.optional(),
      kind: z.string().min(1).optional(),
      organ: z.string().min(1).optional(),
      place: z.string().min(1).optional(),
      number: z.string().min(1).optional(),
      date: date.optional(),
      validFrom: date.optional(),
      validTo: date.optional(),
      collectUntil: date.optional(),
      /** Questions to try; no digit in them, so that none reads as a figure. */
      examples: z
        .array(z.string().regex(/^[^\d]{3,120}$/u, 'không có chữ số, dài nhất 120 ký tự'))
        .min(1)
        .max(5)
        .optional(),
      /** What help shows that can be typed: a target's number, one of its parts, a task, a follow-up, a report. */
      typed: z
        .strictObject({
          target: z
            .string()
            .regex(/^\d{1,3}$/, 'số của một chỉ tiêu, như 6')
            .optional(),
          part: z
            .string()
            .regex(/^\d{1,3}[a-z]$/, 'một phần của chỉ tiêu, như 4b')
            .optional(),
          task: z.string().min(1).max(20).optional(),
          followUp: z.string().min(1).max(60).optional(),
          report: z.string().min(1).max(80).optional(),
        })
        .optional(),
      /** How the office that chases it heads its reports, where no setting says otherwise. */
      report: z
        .strictObject({
          superior: z.string().optional(),
          issuer: z.string().min(1).optional(),
          symbol: z.string().min(1).optional(),
          place: z.string().min(1).optional(),
          recipients: z.array(z.string().min(1)).min(1).optional(),
        })
        .optional(),
      /** The file that classes its measures; without one they are all "chưa xếp loại". */
      measures: z.string().min(1).optional(),
      /** The file of what people call things that only this document has, such as the papers that it refers to. */
      terms: z.string().min(1).optional(),
    }),
  )
  .min(1)
  .refine(
    (documents) => new Set(documents.map(({ id }) => id)).size === documents.length,
    'có hai mã giống nhau',
  );

type Entry = z.infer<typeof documentsSchema>[number];

/** What is known of a document, by its entry in `documents.json` and its head, with the text that its file holds. */
export interface LoadedDocument {
  readonly document: ResolutionDocument;
  readonly source: string;
}

/**
 * Reads `documents.json` of a corpus folder and the text files that it names. An entry needs an id and a file; what it
 * says wins over what the text says of itself.
 * @throws CorpusFileError naming the file that is missing, empty, cut off or not of the form, or whose text and entry
 * name no year
 */
export const loadDocuments = rememberFolder((corpusDir: string): readonly LoadedDocument[] => {
  const listFile = join(corpusDir, 'documents.json');
  const parsed = documentsSchema.safeParse(parseJson(listFile, readList(listFile)));
  if (!parsed.success) {
    throw new CorpusFileError({
      file: listFile,
      problem: z.prettifyError(parsed.error),
      nextStep: 'Sửa các mục nêu trên (mẫu: corpus/README.md, "Adding another resolution")',
    });
  }
  return parsed.data.map((entry) => {
    const file = join(corpusDir, entry.file);
    const source = readText(file);
    if (source.trim() === '') {
      throw new CorpusFileError({
        file,
        problem: 'tệp trống',
        nextStep: 'Chép lại toàn văn của văn bản vào tệp',
      });
    }
    return { document: describeEntry(listFile, file, entry, source), source };
  });
});

const describeEntry = (listFile: string, file: string, entry: Entry, source: string): ResolutionDocument => {
  try {
    const { document } = describeDocument(entry.id, source, entry);
    if (document.validFrom <= document.validTo) return document;
  } catch (cause) {
    if (!(cause instanceof UnreadableHeadError)) throw cause;
    throw new CorpusFileError({
      file,
      problem: cause.message,
      nextStep: `Ghi "year" cho văn bản trong ${listFile}`,
      cause,
    });
  }
  throw new CorpusFileError({
    file: listFile,
    problem: `${entry.id}: validFrom phải trước validTo`,
    nextStep: 'Sửa hai ngày này',
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
