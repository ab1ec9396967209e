import type { ResolutionDocument } from './resolution.ts';

/** What any document may be called, also several of different kinds. */
export const ANY_KIND = 'văn bản';

type Named = Pick<ResolutionDocument, 'kind'>;

/** What people call a document in the middle of a sentence: `Nghị quyết`, `Kế hoạch`. */
export const kindOf = ({ kind }: Named): string => kind ?? ANY_KIND;

/** The same where it opens a sentence. */
export const kindAtStart = (document: Named): string => openSentence(kindOf(document));

/** What people call several documents together: their kind if there is but one document. */
export const kindOfAll = ([first, ...others]: readonly Named[]): string =>
  first === undefined || others.length > 0 ? ANY_KIND : kindOf(first);

/** A kind as the first word of a sentence. */
export const openSentence = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
