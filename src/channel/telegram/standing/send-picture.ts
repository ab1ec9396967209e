import { localDay } from '../../../domain/local-time.ts';
import type { Reference } from '../../../domain/reference.ts';
import { plain } from '../../../domain/styled-text.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import { targetTitle } from '../../../progress/standing/describe-history.ts';
import { overviewTitle } from '../../../progress/standing/describe-standing.ts';
import type { TargetStanding } from '../../../progress/standing/judge-standing.ts';
import { sendPhoto, showUploading } from '../message/send-file.ts';
import type { Visit } from '../visit.ts';

/**
 * Sends a picture beside a text that says the same. Whatever goes wrong with it, the text must still come: the log says why.
 * @param draw gives undefined where there is nothing to draw.
 * @param caption at most 1,024 characters.
 * @returns whether a picture was sent.
 */
const sendPicture = async (
  visit: Visit,
  draw: () => Promise<Uint8Array | undefined>,
  name: string,
  caption: string,
): Promise<boolean> => {
  const { services } = visit;
  showUploading(visit, 'upload_photo');
  try {
    const picture = await draw();
    if (picture === undefined) return false;
    await sendPhoto(visit, picture, name, { blocks: [plain(caption)] });
    return true;
  } catch (error) {
    const updateId = visit.update;
    services.logger.error(
      { updateId, name, err: error },
      'a picture could not be made or sent; its text is sent without it',
    );
    return false;
  }
};

/** Sends the picture of all targets. */
export const sendOverviewPicture = (visit: Visit, standing: readonly TargetStanding[]): Promise<boolean> => {
  const { pictures, resolution, now, timeZone } = visit.services;
  const today = localDay(now(), timeZone);
  return sendPicture(
    visit,
    () => pictures.overview({ resolution: resolution(), standing, today }),
    `tien-do-${today}.png`,
    overviewTitle(standing, resolution().document.year, today),
  );
};

/**
 * Sends the picture of one target, or of one of its measures.
 * @param standing with the measures that are shown.
 */
export const sendTargetPicture = (
  visit: Visit,
  ref: Reference,
  standing: TargetStanding,
  reports: ReadonlyMap<Reference, readonly ProgressUpdate[]>,
): Promise<boolean> => {
  const { pictures, resolution, now, timeZone } = visit.services;
  const today = localDay(now(), timeZone);
  return sendPicture(
    visit,
    () => pictures.history({ document: resolution().document, standing, reports, today }),
    `tien-do-chi-tieu-${standing.target.number}-${today}.png`,
    targetTitle(standing.target, ref),
  );
};
