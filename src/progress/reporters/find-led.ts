import { createHash } from 'node:crypto';
import { localDay } from '../../domain/local-time.ts';
import { asReference, qualify, type Reference } from '../../domain/reference.ts';
import { writeItem } from '../followed-documents.ts';
import { itemOf, type LedItem, type Reporter, type ReporterMeans } from './find-reporter.ts';

/** Longer references don't fit what a channel keeps with an answer that may be chosen: in bytes. */
const LONGEST_SHORT = 36;
const DIGEST_LETTERS = 16;

/** Something that is led, in few bytes: by its reference, or by a digest of one that is too long. */
export const shortItem = (ref: Reference): Reference => {
  if (Buffer.byteLength(ref) <= LONGEST_SHORT) return ref;
  return asReference(`#${createHash('sha256').update(ref).digest('hex').slice(0, DIGEST_LETTERS)}`);
};

/**
 * What is led that an answer or a question means which was offered at a moment: since then another document may be reported on.
 * @param written short or whole
 */
export const findLed = (
  { followed, timeZone }: Pick<ReporterMeans, 'followed' | 'timeZone'>,
  { led }: Pick<Reporter, 'led'>,
  written: string,
  madeAt: Date,
): LedItem | undefined => {
  const day = localDay(madeAt, timeZone);
  return led.find((item) => {
    const { document, ref } = itemOf(item);
    const forms = [writeItem(followed(), { document, ref }, day), qualify(document, ref)];
    return forms.some((form) => written === form || written === shortItem(form));
  });
};
