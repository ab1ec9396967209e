import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { TypedExamples } from '../../../domain/resolution.ts';
import { plain } from '../../../domain/styled-text.ts';
import { typedExamples } from '../../../domain/typed-examples.ts';
import { resolveAssignable } from '../../../people/resolve-assignable.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import { targetTitle } from '../../../progress/standing/describe-history.ts';
import { overviewTitle } from '../../../progress/standing/describe-standing.ts';
import type { TargetStanding } from '../../../progress/standing/judge-standing.ts';
import type { StandingFilter } from '../../../progress/standing/rank-standing.ts';
import { readStanding, readTarget } from '../../../progress/standing/read-target.ts';
import { STANDING } from '../../../progress/standing/standing-buttons.ts';
import type { StandingPictures } from '../../../progress/standing/standing-pictures.ts';
import { viewOverview } from '../../../progress/standing/view-overview.ts';
import { viewTarget } from '../../../progress/standing/view-target.ts';
import { fold } from '../../../text/fold.ts';
import type { Feature } from '../feature.ts';
import { ofChosenDocument, onButtons, silently } from '../message/on-buttons.ts';
import { answerPress, say } from '../message/send.ts';
import { sendPhoto, showUploading } from '../message/send-file.ts';
import { showLong } from '../message/show.ts';
import type { Visit } from '../visit.ts';
import { type Means as FileMeans, pressFiles } from './send-files.ts';

const right = 'see progress' as const;

type Means = FileMeans & { readonly pictures: StandingPictures };

const noSuchTarget = ({ target, part }: TypedExamples): string => {
  const lines = [target, part].flatMap((number) => (number === undefined ? [] : [`/tiendo ${number}`]));
  const example = lines.length === 0 ? '' : `, ví dụ ${lines.join(' hoặc ')}`;
  return `Không có chỉ tiêu này. Xin nhắn số của chỉ tiêu${example}; xem tất cả: /tiendo.`;
};

const NO_PICTURE = 'Chưa vẽ được biểu đồ của chỉ tiêu này. Số liệu đã có ở tin trên.';

/** All targets, or those of a filter. @param isPictured whether a picture of all comes first. */
const showStanding = async (
  visit: Visit<Means>,
  filter: StandingFilter,
  isPictured = false,
): Promise<void> => {
  const standing = await readStanding(visit.services);
  if (isPictured) await sendOverviewPicture(visit, standing);
  await showLong(visit, await viewOverview(visit, standing, filter));
};

/** One target, or one of its measures. @param isPictured whether its picture comes first */
const showTarget = async (visit: Visit<Means>, ref: Reference, isPictured = false): Promise<void> => {
  const read = await readTarget(visit.services, ref);
  const isSent = isPictured && (await sendTargetPicture(visit, ref, read.standing, read.reports));
  await showLong(visit, await viewTarget(visit, ref, read, isSent));
};

/** `/tiendo`, `/tiendo 6`, `/tiendo chậm`. */
const runCommand = async (visit: Visit<Means>, rest: string): Promise<void> => {
  const asked = fold(rest.normalize('NFC')).trim();
  if (asked === '') return showStanding(visit, 'all', true);
  if (/^cham$/.test(asked)) return showStanding(visit, 'slow');
  if (/^chua co so(?: lieu)?$/.test(asked)) return showStanding(visit, 'no figure');
  const resolution = visit.services.resolution();
  const { found } = resolveAssignable({ ...resolution, tasks: [] }, rest);
  if (found === undefined) return say(visit, noSuchTarget(typedExamples(resolution)));
  await showTarget(visit, found.ref, true);
};

/** Does something about a target by its number. */
const onTarget =
  (act: (visit: Visit<Means>, ref: Reference) => Promise<void>) =>
  async (visit: Visit<Means>, number: number): Promise<void> => {
    const target = visit.services.resolution().targets.find((each) => each.number === number);
    if (target === undefined) return answerPress(visit, OLD_BUTTON);
    await answerPress(visit);
    await act(visit, target.ref);
  };

const showPicture = async (visit: Visit<Means>, ref: Reference): Promise<void> => {
  const { standing, reports } = await readTarget(visit.services, ref);
  if (!(await sendTargetPicture(visit, ref, standing, reports))) await say(visit, NO_PICTURE);
};

/**
 * Sends a picture beside a text that says the same. Whatever goes wrong with it, the text must still come: the log says why.
 * @param draw gives undefined where there is nothing to draw.
 * @param caption at most 1,024 characters.
 * @returns whether a picture was sent.
 */
const sendPicture = async (
  visit: Visit<Means>,
  draw: () => Promise<Uint8Array | undefined>,
  name: string,
  caption: string,
): Promise<boolean> => {
  showUploading(visit, 'upload_photo');
  try {
    const picture = await draw();
    if (picture === undefined) return false;
    await sendPhoto(visit, picture, name, { blocks: [plain(caption)] });
    return true;
  } catch (error) {
    const updateId = visit.update;
    visit.logger.error(
      { updateId, name, err: error },
      'a picture could not be made or sent; its text is sent without it',
    );
    return false;
  }
};

/** Sends the picture of all targets. */
const sendOverviewPicture = (visit: Visit<Means>, standing: readonly TargetStanding[]): Promise<boolean> => {
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
const sendTargetPicture = (
  visit: Visit<Means>,
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

/** `/tiendo`: where every target stands. */
export const standingFeature: Feature<Means> = {
  commands: [
    { name: 'tiendo', description: 'Tiến độ các chỉ tiêu', right, isPrivate: false, run: runCommand },
  ],
  presses: [
    ofChosenDocument(pressFiles),
    ofChosenDocument(
      onButtons(STANDING, right, {
        all: silently((visit) => showStanding(visit, 'all')),
        slow: silently((visit) => showStanding(visit, 'slow')),
        'no figure': silently((visit) => showStanding(visit, 'no figure')),
        target: onTarget((visit, ref) => showTarget(visit, ref)),
        picture: onTarget(showPicture),
      }),
    ),
  ],
};
