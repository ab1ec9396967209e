import { createHash } from 'node:crypto';
import { qualify } from '../../../domain/item-reference.ts';
import { localDay } from '../../../domain/local-time.ts';
import { asReference, type Reference } from '../../../domain/reference.ts';
import { writeItem } from '../../../progress/item-references.ts';
import type { LedItem } from '../../../progress/recording/list-led-items.ts';
import type { BotServices } from '../services.ts';
import { itemOf, type Reporter } from './find-reporter.ts';

/** Longer references don't fit a button beside what else it holds: in bytes. */
const LONGEST_IN_BUTTON = 36;
const DIGEST_LETTERS = 16;

/** Something that is led as a button holds it: by its reference, or by a digest of one that is too long. */
export const buttonItem = (ref: Reference): Reference => {
  if (Buffer.byteLength(ref) <= LONGEST_IN_BUTTON) return ref;
  return asReference(`#${createHash('sha256').update(ref).digest('hex').slice(0, DIGEST_LETTERS)}`);
};

/**
 * What is led that a button or a question means which was made at a moment: since then another document may be reported on.
 * @param written as a button holds it, or whole
 */
export const findLed = (
  { followed, timeZone }: Pick<BotServices, 'followed' | 'timeZone'>,
  { led }: Pick<Reporter, 'led'>,
  written: string,
  madeAt: Date,
): LedItem | undefined => {
  const day = localDay(madeAt, timeZone);
  return led.find((item) => {
    const { document, ref } = itemOf(item);
    const forms = [writeItem(followed(), { document, ref }, day), qualify(document, ref)];
    return forms.some((form) => written === form || written === buttonItem(form));
  });
};
