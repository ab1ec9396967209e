import { describePeriod } from '../documents/head/name-document.ts';
import { cutPhrase } from '../domain/cut-phrase.ts';
import { type Clock, localDay } from '../domain/local-time.ts';
import { type DocumentId, type DocumentItem, type Reference, splitReference } from '../domain/reference.ts';
import type { DocumentTime } from '../domain/resolution.ts';
import { type NamedTarget, nameTarget, tellPartApart } from '../domain/target-name.ts';
import { shortReference } from '../people/resolve-assignable.ts';
import { type FollowedDocuments, readItem, writeItem } from './followed-documents.ts';
import type { ItemNames } from './reading/item-names.ts';

/** Longer labels are cut by phones anyway, and at worse places; a name on a button stands alone. */
const BUTTON_LIMIT = 40;

/** Cuts after a word, and before a parenthesis that the cut would leave open. */
export const cutAtWord = (text: string): string => {
  if (text.length <= BUTTON_LIMIT) return text;
  const space = text.lastIndexOf(' ', BUTTON_LIMIT - 2);
  const kept = text.slice(0, space > 0 ? space : BUTTON_LIMIT - 2);
  return `${kept.replace(/(?:(?<!\s)\s+)?\([^)]*$/, '').replace(/(?<![\s,;:])[\s,;:]+$/, '')} …`;
};

/** A target's name, cut to what a button holds. */
export const labelTarget = (target: NamedTarget): string => cutAtWord(nameTarget(target));

const LABEL_LIMIT = 46;
/** Longer labels of tasks are cut by phones anyway. */
const TASK_WORDS = 6;

/** Cuts at the end of a phrase. */
export const cutLabel = (text: string, limit = LABEL_LIMIT): string => cutPhrase(text, limit);

/**
 * A measure by its number and name, `(4b) thu nội địa`; a task by its reference and its first words.
 * @param clauseOf the text of a task's clause
 */
export const labelOf = (
  items: Pick<ItemNames, 'measure'>,
  ref: Reference,
  clauseOf: (ref: Reference) => string,
): string => {
  const known = items.measure(ref);
  if (known === undefined) {
    // Digits could be cut into another number.
    const opening = clauseOf(ref)
      .split(/\s+/)
      .slice(0, TASK_WORDS)
      .join(' ')
      .replace(/(?<!\S)\S*?\d.*$/su, '')
      .trimEnd();
    return opening === '' ? `Nhiệm vụ ${ref}` : `${ref} ${opening} …`;
  }
  const number = `(${shortReference(ref)})`;
  const name = tellPartApart(
    known.target,
    known.measure,
    LABEL_LIMIT - number.length - 1,
    cutLabel,
    known.alike,
  );
  return `${number} ${name}`;
};

/** What naming items needs. */
export interface Labels {
  readonly followed: () => FollowedDocuments;
  readonly now: Clock;
  /** An IANA name. */
  readonly timeZone: string;
}

/** A measure by its number and name, `(4b) thu nội địa`; a task by its reference and its first words. */
export const labelDocumentItem = (
  { followed }: Pick<Labels, 'followed'>,
  { document, ref }: DocumentItem,
): string => {
  const { find, readers } = followed();
  const resolution = find(document);
  // Withdrawn since: its words are gone.
  if (resolution === undefined) return ref;
  return labelOf(
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

/** Before a document's mark, so that a phone shows it whole. */
const LONGEST_BEFORE_MARK = 30;

/** With its document behind, where it names it: `(4b) thu nội địa · năm 2027`. */
export const labelWithDocument = (services: Labels, ref: Reference): string => {
  const { document } = splitReference(ref);
  const item = labelItem(services, ref);
  const mark = document === undefined ? '' : markDocument(services, document);
  return mark === '' ? item : `${cutLabel(item, LONGEST_BEFORE_MARK)} · ${mark}`;
};

/** What tells a document from the others that are reported on today: its time, else its name. */
const markDocument = ({ followed, now, timeZone }: Labels, id: DocumentId): string => {
  const { collecting, find } = followed();
  const marked = find(id)?.document;
  if (marked === undefined) return '';
  const periodOf = ({ validFrom, validTo }: DocumentTime) => describePeriod({ from: validFrom, to: validTo });
  const others = collecting(localDay(now(), timeZone)).filter(({ document }) => document.id !== id);
  const isAlone = others.every(({ document }) => periodOf(document) !== periodOf(marked));
  return isAlone ? periodOf(marked) : marked.shortName;
};

/** Names items of stored reports, each of its document. */
export const labelStored =
  (services: Labels): ((item: DocumentItem) => string) =>
  (item) =>
    labelWithDocument(
      services,
      writeItem(services.followed(), item, localDay(services.now(), services.timeZone)),
    );
