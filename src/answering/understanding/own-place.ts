import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../vietnamese/fold.ts';
import { placeForms } from '../../vietnamese/place-forms.ts';

/** Whether a name is that of the place that a document is of, which restricts nothing in it. */
export const isOwnPlace = (name: string, { place }: Pick<ResolutionDocument, 'place'>): boolean =>
  placeForms(place).some((form) => fold(form) === fold(name.toLowerCase().replace('tp.', 'tp').trim()));
