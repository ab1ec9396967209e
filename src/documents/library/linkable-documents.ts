import type { DocumentId } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { DocumentNote, DocumentStore, StoredDocument } from './document-store.ts';
import { type CitedDocument, proposeLinks } from './propose-link.ts';

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
