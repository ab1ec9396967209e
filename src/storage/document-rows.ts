import type { Selectable } from 'kysely';
import { z } from 'zod';
import type {
  DocumentReading,
  DoubtSubject,
  ReadingDoubt,
  ReadPieces,
} from '../documents/library/document-reading.ts';
import type {
  ConfirmedMeasure,
  DocumentEntry,
  DoubtCorrection,
  DoubtWord,
  SettledDoubt,
} from '../documents/library/document-said.ts';
import type { StoredDocument } from '../documents/library/document-store.ts';
import { CADENCES, MEASURE_KINDS, STATUS_RULES } from '../domain/measure-profile.ts';
import { asOfficialId } from '../domain/people.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import type { Tables } from './schema.ts';
import { parseColumn } from './stored-json.ts';

const day = z.iso.date();
const words = z.string().min(1).max(1_000);

const entrySchema: z.ZodType<DocumentEntry> = z.strictObject({
  name: words.exactOptional(),
  shortName: words.exactOptional(),
  year: z.int().min(1945).max(2200).exactOptional(),
  meetingDate: day.exactOptional(),
  kind: words.exactOptional(),
  organ: words.exactOptional(),
  place: words.exactOptional(),
  title: words.exactOptional(),
  number: words.exactOptional(),
  date: day.exactOptional(),
  validFrom: day.exactOptional(),
  validTo: day.exactOptional(),
  collectUntil: day.exactOptional(),
});

const orNull = z.string().nullable();
const count = z.int().min(0);

const span = z.object({ start: count, end: count });

const aboutSchema: z.ZodType<DoubtSubject> = z.discriminatedUnion('of', [
  z.object({ of: z.literal('file') }),
  z.object({ of: z.literal('head'), field: z.enum(['period', 'kind', 'organ']) }),
  z.object({
    of: z.literal('figure'),
    clause: z.string(),
    figure: span,
    page: z.int().positive().optional(),
    cut: z.string().optional(),
  }),
  z.object({ of: z.enum(['target', 'numbering', 'duty']), clause: z.string() }),
]);

const doubtSchema: z.ZodType<ReadingDoubt> = z.object({
  what: z.string(),
  where: z.string(),
  about: aboutSchema.optional(),
});

const reference = z.string().transform(asReference);

const piecesSchema: z.ZodType<ReadPieces> = z.object({
  targets: z.array(
    z.object({
      ref: reference,
      text: z.string(),
      measures: z.array(z.object({ ref: reference, name: z.string(), said: z.string() })),
    }),
  ),
  tasks: z.array(z.object({ ref: reference, text: z.string() })),
});

const readingSchema: z.ZodType<DocumentReading> = z.object({
  kind: orNull,
  organ: orNull,
  place: orNull,
  number: orNull,
  date: orNull,
  title: orNull,
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  blocks: count,
  targets: count,
  measures: count,
  tasks: count,
  charges: count,
  deadlines: count,
  figures: z.object({ found: count, placed: count }),
  words: z.object({ found: count, placed: count }).optional(),
  doubts: z.array(doubtSchema),
  pieces: piecesSchema.optional(),
});

const measureSchema: z.ZodType<ConfirmedMeasure> = z.discriminatedUnion('isMeasure', [
  z.object({ isMeasure: z.literal(false), measure: z.string().transform(asReference) }),
  z.object({
    isMeasure: z.literal(true),
    measure: z.string().transform(asReference),
    kind: z.enum(MEASURE_KINDS),
    better: z.enum(['tăng', 'giảm']),
    cadence: z.enum(CADENCES),
    rule: z.enum(STATUS_RULES),
    aliases: z.array(z.string()),
  }),
]);

const correctionSchema: z.ZodType<DoubtCorrection> = z.discriminatedUnion('of', [
  z.object({ of: z.literal('text'), start: count, was: z.string(), now: z.string() }),
  z.object({ of: z.literal('head'), was: entrySchema, now: entrySchema }),
]);

const wordSchema: z.ZodType<DoubtWord> = z.discriminatedUnion('said', [
  z.object({ said: z.literal('right') }),
  z.object({
    said: z.literal('no target'),
    taken: z.array(z.string().transform(asReference)),
    before: z.array(measureSchema),
  }),
  z.object({ said: z.enum(['proposed', 'corrected']), correction: correctionSchema }),
]);

const settledSchema: z.ZodType<SettledDoubt> = z.object({
  doubt: doubtSchema,
  word: wordSchema,
  byName: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

const state = z.enum(['draft', 'live', 'withdrawn']);

/** A document's row as the library knows it. @throws {StorageError} `DAMAGED_ROW`. */
export const toDocument = (row: Selectable<Tables['office_document']>): StoredDocument => ({
  id: asDocumentId(row.id),
  sequence: row.sequence,
  state: parseColumn(state, 'office_document.state', JSON.stringify(row.state)),
  confirmed:
    row.confirmed_at === null
      ? undefined
      : { byName: row.confirmed_by ?? '', at: new Date(row.confirmed_at) },
  checked:
    row.checked_at === null
      ? undefined
      : {
          official: row.checked_by_id === null ? undefined : asOfficialId(row.checked_by_id),
          byName: row.checked_by ?? '',
          at: new Date(row.checked_at),
        },
  fileName: row.file_name,
  source: row.source,
  entry: parseColumn(entrySchema, 'office_document.entry', row.entry),
  reading: parseColumn(readingSchema, 'office_document.reading', row.reading),
  carriesOut: row.carries_out === null ? undefined : asDocumentId(row.carries_out),
  replacedBy: row.replaced_by === null ? undefined : asDocumentId(row.replaced_by),
  measures: parseColumn(z.array(measureSchema), 'office_document.measures', row.measures),
  added: { byName: row.added_by, at: new Date(row.added_at) },
  settled: parseColumn(z.array(settledSchema), 'office_document.settled', row.settled),
});
