import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { asChatId, asMessageId, asUpdateId } from '../domain/chat.ts';
import { asDay, asOfficialId, asUnitId } from '../domain/people.ts';
import { ASIDE_BASES } from '../domain/progress.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import { parseWeek } from '../domain/reporting-week.ts';
import {
  asProgressQuestionId,
  asProgressUpdateId,
  type KeptFile,
  type NewProgressQuestion,
  type NewProgressUpdate,
  type ProgressQuestion,
  type ProgressUpdate,
  QUESTION_KINDS,
  type ReportedIn,
} from '../progress/recording/progress-update.ts';
import type { Tables } from './schema.ts';
import { parseColumn, toDate } from './stored-json.ts';

const reference = z.string().transform(asReference);
const day = z.string().transform(asDay);
const decimal = z.string();
const span = z.object({ start: z.number(), end: z.number() });
const read = <T extends z.ZodType>(value: T) => z.object({ value, span });
/** JSON has no `undefined`: what is missing is added, so that the rows are what they were. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().default(undefined as never);

const statusSchema = z.enum(['done', 'ongoing', 'not-started', 'on-track', 'late', 'no-news', 'no-figure']);
const doubtSchema = z.enum([
  'which-item',
  'several-items-have-the-unit',
  'several-items-named',
  'no-item-has-the-unit',
  'unit-does-not-fit',
  'only-a-part',
  'two-values',
  'share-or-value',
  'only-candidate',
  'other-words',
  'rate-or-change',
]);
const basisSchema = z.enum(['actual', 'estimate']);
const asideSchema = z.object({ basis: z.enum(ASIDE_BASES), decimal, unit: z.string(), of: z.string() });
const amountSchema = z.object({
  decimal,
  unit: z.string(),
  boundWord: z.string(),
  bound: z.enum(['=', '≈', '>', '≥', '<', '≤']),
});
const countSchema = z.object({ done: decimal, total: decimal });
/** Files as a column holds them. */
export const filesSchema: z.ZodType<readonly KeptFile[]> = z.array(
  z.object({ kind: z.enum(['photo', 'file', 'video']), fileId: z.string() }),
);
const aboutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), item: reference, by: z.enum(['name', 'card', 'unit', 'only']) }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('undecided'), doubt: doubtSchema, candidates: z.array(reference) }),
]);
const readingSchema = z.object({
  about: aboutSchema,
  span,
  value: optional(read(amountSchema)),
  share: optional(read(amountSchema)),
  count: optional(read(countSchema)),
  basis: basisSchema.default('actual'),
  asides: z.array(read(asideSchema)).default([]),
  asOf: optional(read(day)),
  increment: optional(span),
  status: optional(read(statusSchema)),
  blocker: optional(read(z.string())),
  noBlocker: optional(span),
  resolves: optional(read(z.string())),
  proposals: z.array(read(z.string())).default([]),
  notes: z.array(read(z.string())),
});

/** Rows of earlier versions hold one reading, or none. */
const readingsSchema = z.union([z.array(readingSchema), readingSchema.transform((reading) => [reading])]);

const parseOptional = <T>(schema: z.ZodType<T>, column: string, json: string | null): T | undefined =>
  json === null ? undefined : parseColumn(schema, column, json);

type UpdateRow = Selectable<Tables['progress_update']>;
type QuestionRow = Selectable<Tables['progress_question']>;

const sourceColumns = (from: ReportedIn) => ({
  official_id: from.official,
  chat_id: from.chat,
  message_id: from.message,
  text: from.text,
  files: JSON.stringify(from.files),
  answers_week: from.answersWeek ?? null,
  entered_by_office: from.enteredByOffice ?? '',
});

const toSource = (row: UpdateRow | QuestionRow): ReportedIn => ({
  official: asOfficialId(row.official_id),
  chat: asChatId(row.chat_id),
  message: asMessageId(row.message_id),
  text: row.text,
  files: parseColumn(filesSchema, 'files', row.files),
  answersWeek: row.answers_week === null ? undefined : parseWeek(row.answers_week),
  enteredByOffice: row.entered_by_office,
});

/** The columns of a report; those that say when and of which Telegram update are the caller's. */
export const fromProgressUpdate = (
  content: NewProgressUpdate,
  from: ReportedIn,
): Omit<Insertable<Tables['progress_update']>, 'update_id' | 'part' | 'recorded_at'> => ({
  ...sourceColumns(from),
  card: content.card,
  unit_id: content.unit,
  document: content.document,
  ref: content.ref,
  value: content.value === undefined ? null : JSON.stringify(content.value),
  share: content.share ?? null,
  count: content.count === undefined ? null : JSON.stringify(content.count),
  basis: content.basis,
  asides: JSON.stringify(content.asides),
  as_of: content.asOf,
  status: content.status ?? null,
  blocker: content.blocker ?? null,
  is_clear: content.isClear ? 1 : 0,
  resolves: content.resolves ?? null,
  proposal: content.proposal,
  note: content.note,
  doubt: content.doubt,
  still_due: content.isStillDue === true ? 1 : 0,
  promised_on: content.promisedOn ?? null,
  supersedes_id: content.supersedes ?? null,
  confirmed_at: null,
  withdrawn_at: null,
});

/**
 * @param isSuperseded whether another row corrects it.
 * @throws {StorageError} `DAMAGED_ROW`.
 */
export const toProgressUpdate = (row: UpdateRow, isSuperseded: boolean): ProgressUpdate => ({
  ...toSource(row),
  id: asProgressUpdateId(row.id),
  update: asUpdateId(row.update_id),
  card: row.card,
  unit: asUnitId(row.unit_id),
  document: asDocumentId(row.document),
  ref: asReference(row.ref),
  value: parseOptional(amountSchema, 'value', row.value),
  share: row.share ?? undefined,
  count: parseOptional(countSchema, 'count', row.count),
  basis: parseColumn(basisSchema, 'basis', JSON.stringify(row.basis)),
  asides: parseColumn(z.array(asideSchema), 'asides', row.asides),
  asOf: asDay(row.as_of),
  status: row.status === null ? undefined : parseColumn(statusSchema, 'status', JSON.stringify(row.status)),
  blocker: row.blocker ?? undefined,
  isClear: row.is_clear === 1,
  resolves: row.resolves ?? undefined,
  proposal: row.proposal,
  note: row.note,
  doubt: row.doubt,
  isStillDue: row.still_due === 1,
  promisedOn: row.promised_on === null ? undefined : asDay(row.promised_on),
  supersedes: row.supersedes_id === null ? undefined : asProgressUpdateId(row.supersedes_id),
  recordedAt: new Date(row.recorded_at),
  confirmedAt: toDate(row.confirmed_at),
  withdrawnAt: toDate(row.withdrawn_at),
  isStanding: row.withdrawn_at === null && !isSuperseded,
});

/** The columns of a question; those that say when and of which Telegram update are the caller's. */
export const fromProgressQuestion = (
  question: NewProgressQuestion,
  from: ReportedIn,
): Omit<Insertable<Tables['progress_question']>, 'update_id' | 'part' | 'asked_at'> => ({
  ...sourceColumns(from),
  kind: question.kind,
  doubt: question.doubt ?? null,
  candidates: JSON.stringify(question.candidates),
  reading: question.readings.length === 0 ? null : JSON.stringify(question.readings),
  excerpt: question.excerpt,
  today: question.today,
  asked_in: null,
  closed_at: null,
});

/** @throws {StorageError} `DAMAGED_ROW`. */
export const toProgressQuestion = (row: QuestionRow): ProgressQuestion => ({
  ...toSource(row),
  id: asProgressQuestionId(row.id),
  update: asUpdateId(row.update_id),
  kind: parseColumn(z.enum(QUESTION_KINDS), 'kind', JSON.stringify(row.kind)),
  doubt: row.doubt === null ? undefined : parseColumn(doubtSchema, 'doubt', JSON.stringify(row.doubt)),
  candidates: parseColumn(z.array(reference), 'candidates', row.candidates),
  readings: parseOptional(readingsSchema, 'reading', row.reading) ?? [],
  excerpt: row.excerpt,
  today: asDay(row.today),
  askedAt: new Date(row.asked_at),
  askedIn: row.asked_in === null ? undefined : asMessageId(row.asked_in),
  closedAt: toDate(row.closed_at),
});
