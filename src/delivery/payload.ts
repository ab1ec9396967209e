import { z } from 'zod';
import { asOfficialId, asUnitId } from '../domain/people.ts';
import { asLeaderRequestId } from '../domain/progress.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import { parseWeek } from '../domain/reporting-week.ts';

const officialId = z.number().int().transform(asOfficialId);
const unitId = z.number().int().transform(asUnitId);
const reference = z.string().min(1).transform(asReference);
const document = z.string().min(1).transform(asDocumentId);
const requestId = z.number().int().transform(asLeaderRequestId);
const week = z.string().transform((text, context) => {
  const read = parseWeek(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'not a week' });
  return z.NEVER;
});

/** What all messages of a reporting week hold: whose week it is, and whether the message comes after its time. */
const ofWeek = { period: week, about: z.array(officialId), isLate: z.boolean() };

/** What staff must know, because nobody else will tell them. */
const alertSchema = z.discriminatedUnion('what', [
  /** An update that failed again and again was put aside; the person has no answer. */
  z.object({ what: z.literal('update set aside'), update: z.number() }),
  /** An update over which the process died, and died again, was put aside; its sender was told. */
  z.object({ what: z.literal('update ended the bot'), update: z.number(), from: officialId.optional() }),
  /** An official can't be reached: they blocked the bot. */
  z.object({ what: z.literal('unreachable'), official: officialId }),
  /** A message was given up, and others while this waited to be sent. */
  z.object({
    what: z.literal('message dead'),
    message: z.number(),
    others: z.array(z.number()).default([]),
  }),
  /** An invited official has come. */
  z.object({ what: z.literal('joined'), official: officialId }),
  /** An official says that they are asked about what isn't theirs. */
  z.object({ what: z.literal('not theirs'), official: officialId, refs: z.array(reference).min(1) }),
  /** Too many wrong invitation codes: somebody may be guessing. */
  z.object({ what: z.literal('codes probed'), tries: z.number() }),
  /** A document was checked; another person of the office has to say that it may be used. */
  z.object({ what: z.literal('document checked'), document, by: officialId.optional() }),
  /** Another person has said so, of a document that its recipient had checked. */
  z.object({ what: z.literal('document agreed'), document, by: officialId.optional() }),
  /** This program reads a stored text otherwise than the one before; what has changed, a line each, as far as it is told. */
  z.object({ what: z.literal('document reread'), document, lines: z.array(z.string()), more: z.int() }),
  /** Lists that the bot goes by have lost many of their rows since its last start: they may have been cut off. */
  z.object({
    what: z.literal('lists shrunk'),
    lists: z.array(z.object({ name: z.string(), before: z.int(), now: z.int() })).min(1),
  }),
]);

const payloadSchema = z.discriminatedUnion('type', [
  /** Words of the office for its units. */
  z.object({ type: z.literal('notice'), text: z.string() }),
  z.object({ type: z.literal('alert'), alert: alertSchema }),
  /** Asks for the week's answer: first, again, when its recipient wanted to be asked, or had promised a figure. */
  z.object({
    type: z.literal('nudge'),
    kind: z.enum(['nudge', 'second', 'again', 'promised']),
    /** What each of those whose week it is leads. */
    items: z.array(z.object({ ref: reference, of: officialId })),
    ...ofWeek,
  }),
  /** Names who hasn't answered: of a unit to its head, all to the office. */
  z.object({ type: z.literal('escalation'), unit: unitId.optional(), ...ofWeek }),
  /** The week's report to the office, before leaders have it. */
  z.object({ type: z.literal('draft'), ...ofWeek }),
  /** What a leader wants of a unit about a target; and what the unit answered. */
  z.object({ type: z.literal('request'), request: requestId }),
  z.object({ type: z.literal('request answer'), request: requestId }),
  /** What the office entered for the recipient's units, as far as they weren't told yet. */
  z.object({ type: z.literal('office figures') }),
  /** The week's report to a leader. */
  z.object({ type: z.literal('report'), ...ofWeek }),
]);

export type Alert = z.output<typeof alertSchema>;

/** What a pushed message says, as facts; it becomes words when it is sent. */
export type Payload = z.output<typeof payloadSchema>;

/** Reads a stored payload; undefined for one of another version of the program. */
export const parsePayload = (json: string): Payload | undefined => {
  try {
    return payloadSchema.safeParse(JSON.parse(json)).data;
  } catch {
    // Not even JSON: as little ours as an unknown type is, and dealt with in the same way.
    return undefined;
  }
};
