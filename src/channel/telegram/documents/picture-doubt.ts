import type { StoredDocument } from '../../../documents/library/document-store.ts';
import type { Visit } from '../feature.ts';
import { redraw, sendPictured, type View } from '../message/redraw.ts';
import { type JustSaid, viewDoubt } from './view-doubt.ts';

/** A doubt, below the stretch of the scan that it is held against; without it once that is no longer kept. */
const pictureDoubt = async (
  { services }: Visit,
  document: StoredDocument,
  key?: number,
  just?: JustSaid,
): Promise<View> => {
  const { cut, ...view } = viewDoubt(document, key, just);
  const picture = cut === undefined ? undefined : await services.documents.findCut(document.id, cut);
  return { ...view, picture };
};

/** Shows a doubt in the place of the message whose button was pressed. @param key as `viewDoubt` takes it */
export const redrawDoubt = async (
  visit: Visit,
  document: StoredDocument,
  key?: number,
  just?: JustSaid,
): Promise<void> => redraw(visit, await pictureDoubt(visit, document, key, just));

/** Shows a doubt in a new message. */
export const sendDoubt = async (visit: Visit, document: StoredDocument, key: number): Promise<void> =>
  sendPictured(visit, await pictureDoubt(visit, document, key));
