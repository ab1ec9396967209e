import { titleDocument } from '../../documents/library/title-document.ts';
import { splitReference } from '../../domain/item-reference.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Reference } from '../../domain/reference.ts';
import { type DocumentItem, readItem } from '../../progress/item-references.ts';
import { labelItem as label } from '../../progress/label-item.ts';
import type { BotServices } from '../services.ts';

/** What naming items needs. */
export type Labels = Pick<BotServices, 'followed' | 'now' | 'timeZone'>;

/** A measure by its number and name, `(4b) thu nội địa`; a task by its reference and its first words. */
export const labelDocumentItem = (
  { followed }: Pick<BotServices, 'followed'>,
  { document, ref }: DocumentItem,
): string => {
  const { find, readers } = followed();
  const resolution = find(document);
  // Withdrawn since: its words are gone.
  if (resolution === undefined) return ref;
  return label(
    readers.of(resolution).items,
    ref,
    (task) => resolution.passages.find((passage) => passage.ref === task)?.text ?? '',
  );
};

/** The same of something as it is written today; where it names its document, that is told elsewhere. */
export const labelItem = (services: Labels, ref: Reference): string =>
  labelDocumentItem(
    services,
    readItem(services.followed(), ref, localDay(services.now(), services.timeZone)),
  );

/** With its document behind, where it names it: `(4b) thu nội địa · Nghị quyết năm 2027`. */
export const labelWithDocument = (services: Labels, ref: Reference): string => {
  const { document } = splitReference(ref);
  const named = document && services.followed().find(document)?.document;
  const item = labelItem(services, ref);
  return named === undefined ? item : `${item} · ${titleDocument(named)}`;
};
