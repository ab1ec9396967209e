import { z } from 'zod';
import type { AnswerKind, AnswerReason, Subject } from '../answering/answer.ts';
import type { CitedClause } from '../answering/conversation.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import { StorageError } from './storage-error.ts';

const KINDS = ['target', 'list', 'responsibility', 'passage', 'progress', 'none'] as const;

const REASONS = ['not-stated', 'perhaps', 'not-found', 'small-talk', 'error'] as const;

const reference = z.string().transform(asReference);
const document = z.string().transform(asDocumentId);
const kind = z.enum(KINDS) satisfies z.ZodType<AnswerKind>;
const reason = z.enum(REASONS) satisfies z.ZodType<AnswerReason>;

const subjectSchema = z.object({
  document,
  refs: z.array(reference),
  kind,
  places: z
    .array(
      z.object({
        passageId: z.string(),
        span: z.object({ start: z.number(), end: z.number() }).optional(),
      }),
    )
    .optional(),
  question: z.string(),
  at: z.number(),
});

const citedSchema = z.array(
  z.object({ ref: reference, document: z.union([z.literal(['phân công', 'tiến độ']), document]) }),
);

/** A moment that may not have come. */
export const toDate = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

/** Reads a column that holds JSON. @throws {StorageError} `DAMAGED_ROW`. */
export const parseColumn = <T>(schema: z.ZodType<T>, column: string, json: string): T => {
  try {
    return schema.parse(JSON.parse(json));
  } catch (error) {
    throw new StorageError(
      'DAMAGED_ROW',
      `Cột ${column} có nội dung không đọc được.`,
      'Khôi phục bản sao lưu của thư mục dữ liệu, hoặc xóa dòng hỏng.',
      error,
    );
  }
};

/** Reads a subject column. @throws {StorageError} `DAMAGED_ROW`. */
export const parseSubject = (json: string | null): Subject | undefined =>
  json === null ? undefined : parseColumn<Subject>(subjectSchema, 'subject', json);

/** Reads a column of cited clauses. @throws {StorageError} `DAMAGED_ROW`. */
export const parseCited = (json: string): readonly CitedClause[] =>
  parseColumn<readonly CitedClause[]>(citedSchema, 'cited', json);

/** Reads a column that holds the kind of an answer. @throws {StorageError} `DAMAGED_ROW`. */
export const parseKind = (text: string): AnswerKind => parseColumn(kind, 'kind', JSON.stringify(text));

/** Reads a column that holds why there was no answer. @throws {StorageError} `DAMAGED_ROW`. */
export const parseReason = (text: string | null): AnswerReason | undefined =>
  text === null ? undefined : parseColumn(reason, 'reason', JSON.stringify(text));
