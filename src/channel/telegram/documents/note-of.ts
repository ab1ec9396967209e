import type { DocumentNote } from '../../../documents/library/document-store.ts';
import { authorOf } from '../../../people/author-of.ts';
import type { Visit } from '../feature.ts';

/** Who does something with a document, and when, for its audit. */
export const noteOf = ({ services, actor }: Visit): DocumentNote => ({
  by: authorOf(actor),
  at: services.now(),
});
