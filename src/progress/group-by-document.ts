import { titleDocument } from '../documents/library/title-document.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { FollowedDocuments } from './followed-documents.ts';

/** Things of one document, under its name where there are things of several. */
export interface OfDocument<Item> {
  /** Empty where all that is told is of one document. */
  readonly title: string;
  readonly items: readonly Item[];
}

/** Lists things document by document, in the order in which they come. @param isNamed by default where they are several */
export const groupByDocument = <Item>(
  { followed }: { readonly followed: () => FollowedDocuments },
  items: readonly Item[],
  documentOf: (item: Item) => DocumentId,
  isNamed = new Set(items.map(documentOf)).size > 1,
): readonly OfDocument<Item>[] => {
  const groups = [...Map.groupBy(items, documentOf)];
  return groups.map(([id, those]) => {
    const document = isNamed ? followed().find(id)?.document : undefined;
    return { title: document === undefined ? '' : titleDocument(document), items: those };
  });
};
