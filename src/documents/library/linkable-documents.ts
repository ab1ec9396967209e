import type { DocumentId } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { DAY, isoDay } from '../head/document-head.ts';
import type { DocumentNote, DocumentStore, StoredDocument } from './document-store.ts';

/** Of a document what a plan may cite it by. */
type CitedDocument = Pick<ResolutionDocument, 'id' | 'number' | 'date'>;

/** Lines of a plan in which it says what it rests on. */
const HEAD_LINES = 30;

/** What leads to a document that is carried out: laws and others that are cited likewise aren't in the library. */
const RESTS_ON =
  /(?<!\p{L})(?:căn cứ|thực hiện|triển khai|thi hành|cụ thể h[óo]a|h[óo]a cụ thể|theo)(?!\p{L})/iu;

/** The day of a citation stands right behind the number. */
const DAY_BEHIND = new RegExp(String.raw`^[\s,(]{0,4}${DAY}`, 'iu');

/**
 * The documents that a plan's head says it carries out (“Thực hiện Nghị quyết số 12-NQ/TU ngày 05/12/2025”): by their whole
 * number, and by their day where both say one, since numbers come again every year. For a person to confirm.
 * @param source the plan's text
 */
export const proposeLinks = <Cited extends CitedDocument>(
  source: string,
  known: readonly Cited[],
): readonly Cited[] => {
  const lines = source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, HEAD_LINES)
    .join(' ')
    .normalize('NFC');
  return known.filter(({ number, date }) => number !== undefined && isCited(lines, number, date));
};

const isCited = (head: string, number: string, date: string | undefined): boolean => {
  for (let at = head.indexOf(number); at >= 0; at = head.indexOf(number, at + 1)) {
    const behind = head.slice(at + number.length);
    const isWhole = !/[\p{L}\d/-]$/u.test(head.slice(0, at)) && !/^[\p{L}\d/-]/u.test(behind);
    const sentence =
      head
        .slice(Math.max(0, at - LONGEST_LEAD), at)
        .split(/[.;]/u)
        .at(-1) ?? '';
    if (!isWhole || !RESTS_ON.test(sentence)) continue;
    const [, ...parts] = DAY_BEHIND.exec(behind) ?? [];
    const day = parts.length === 3 ? isoDay(...parts) : undefined;
    if (day === undefined || date === undefined || day === date) return true;
  }
  return false;
};

/** Signs between the words that lead to a number and the number. */
const LONGEST_LEAD = 200;

/** A document that another one may carry out, as people call it. */
export interface LinkableDocument extends CitedDocument {
  readonly name: string;
}

/**
 * The documents that one of the office may carry out: the others of the office that aren't withdrawn, and those that came
 * with the program.
 */
export const linkableDocuments = (
  id: DocumentId,
  stored: readonly StoredDocument[],
  shipped: readonly ResolutionDocument[],
): readonly LinkableDocument[] => [
  ...stored
    .filter((other) => other.id !== id && other.state !== 'withdrawn')
    .map(({ id: own, entry, reading, fileName }) => {
      const number = entry.number ?? reading.number ?? undefined;
      const kind = entry.kind ?? reading.kind ?? undefined;
      return {
        id: own,
        number,
        date: entry.date ?? reading.date ?? undefined,
        name: [kind, number].filter((part) => part !== undefined).join(' ') || fileName,
      };
    }),
  ...shipped.map(({ id: own, number, date, shortName: name }) => ({ id: own, number, date, name })),
];

/** Of these the ones that its head says it carries out, for a person to confirm. */
export const proposedLinks = (
  { id, source }: Pick<StoredDocument, 'id' | 'source'>,
  stored: readonly StoredDocument[],
  shipped: readonly ResolutionDocument[],
): readonly LinkableDocument[] => proposeLinks(source, linkableDocuments(id, stored, shipped));

/** What links documents. */
export interface LinkMeans {
  readonly documents: Pick<DocumentStore, 'list' | 'find' | 'link'>;
  /** Answers from what was changed at once. */
  readonly takeUpDocuments: () => Promise<void>;
  /** Those that came with the program. */
  readonly shippedDocuments: readonly { readonly document: ResolutionDocument }[];
}

/** What a document carries out, as people call it, and what its head proposes. */
export const findLinks = async (
  { documents, shippedDocuments }: Pick<LinkMeans, 'documents' | 'shippedDocuments'>,
  document: StoredDocument,
): Promise<{ readonly linked: string | undefined; readonly proposed: readonly LinkableDocument[] }> => {
  const [stored, shipped] = [await documents.list(), shippedDocuments.map((each) => each.document)];
  const { id, carriesOut } = document;
  const known = linkableDocuments(id, stored, shipped).find((other) => other.id === carriesOut);
  return { linked: known?.name ?? carriesOut, proposed: proposedLinks(document, stored, shipped) };
};

/** Says which document one carries out, undefined for none. @returns it as it is then */
export const linkTo = async (
  { documents, takeUpDocuments }: LinkMeans,
  document: StoredDocument,
  to: DocumentId | undefined,
  note: DocumentNote,
): Promise<StoredDocument> => {
  await documents.link(document.id, to, note);
  await takeUpDocuments();
  return (await documents.find(document.id)) ?? document;
};
