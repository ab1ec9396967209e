import { InputFile } from 'grammy';
import { localDay } from '../../../domain/local-time.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import type { TargetStanding } from '../../../progress/standing/judge-standing.ts';
import type { Visit } from '../feature.ts';
import { placeOf, sendOptions } from '../message/chat-place.ts';
import { plain, renderHtml } from '../message/rich-text.ts';
import { targetTitle } from './view-history.ts';
import { overviewTitle } from './view-standing.ts';

/** Telegram shows that a picture is on its way; the picture doesn't wait for that. */
const showUploading = ({ ctx, services }: Visit): void => {
  if (ctx.chat === undefined) return;
  ctx.api.sendChatAction(ctx.chat.id, 'upload_photo').catch((error: unknown) => {
    services.logger.debug({ err: error }, 'that a picture comes could not be shown');
  });
};

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
  const { ctx, services } = visit;
  const place = placeOf(ctx);
  if (place === undefined) return false;
  showUploading(visit);
  try {
    const picture = await draw();
    if (picture === undefined) return false;
    const { link_preview_options: _, ...options } = sendOptions(place);
    await ctx.api.sendPhoto(place.chat, new InputFile(picture, name), {
      ...options,
      caption: renderHtml([plain(caption)]),
    });
    return true;
  } catch (error) {
    const updateId = ctx.update.update_id;
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
