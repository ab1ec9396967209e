import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Reference } from '../../domain/reference.ts';
import type { TypedExamples } from '../../domain/resolution.ts';
import { typedExamples } from '../../domain/typed-examples.ts';
import { resolveAssignable } from '../../people/resolve-assignable.ts';
import { fold } from '../../text/fold.ts';
import type { ProgressUpdate } from '../recording/progress-update.ts';
import { targetTitle } from './describe-history.ts';
import { overviewTitle } from './describe-standing.ts';
import type { TargetStanding } from './judge-standing.ts';
import type { StandingFilter } from './rank-standing.ts';
import { readStanding, readTarget } from './read-target.ts';
import type { StandingTurn } from './send-files.ts';
import { viewOverview } from './view-overview.ts';
import { viewTarget } from './view-target.ts';

const noSuchTarget = ({ target, part }: TypedExamples): string => {
  const lines = [target, part].flatMap((number) => (number === undefined ? [] : [`/tiendo ${number}`]));
  const example = lines.length === 0 ? '' : `, ví dụ ${lines.join(' hoặc ')}`;
  return `Không có chỉ tiêu này. Xin nhắn số của chỉ tiêu${example}; xem tất cả: /tiendo.`;
};

const NO_PICTURE = 'Chưa vẽ được biểu đồ của chỉ tiêu này. Số liệu đã có ở tin trên.';

/** All targets, or those of a filter. @param isPictured whether a picture of all comes first. */
const showStanding = async (
  turn: StandingTurn,
  filter: StandingFilter,
  isPictured = false,
): Promise<void> => {
  const standing = await readStanding(turn.services);
  if (isPictured) await sendOverviewPicture(turn, standing);
  await turn.show(await viewOverview(turn, standing, filter));
};

/** One target, or one of its measures. @param isPictured whether its picture comes first */
const showTarget = async (turn: StandingTurn, ref: Reference, isPictured = false): Promise<void> => {
  const read = await readTarget(turn.services, ref);
  const isSent = isPictured && (await sendTargetPicture(turn, ref, read.standing, read.reports));
  await turn.show(await viewTarget(turn, ref, read, isSent));
};

/** `/tiendo`, `/tiendo 6`, `/tiendo chậm`. */
export const takeStandingLine = async (turn: StandingTurn, rest: string): Promise<void> => {
  const asked = fold(rest.normalize('NFC')).trim();
  if (asked === '') return showStanding(turn, 'all', true);
  if (/^cham$/.test(asked)) return showStanding(turn, 'slow');
  if (/^chua co so(?: lieu)?$/.test(asked)) return showStanding(turn, 'no figure');
  const resolution = turn.services.resolution();
  const { found } = resolveAssignable({ ...resolution, tasks: [] }, rest);
  if (found === undefined) return turn.say(noSuchTarget(typedExamples(resolution)));
  await showTarget(turn, found.ref, true);
};

/** Does something about a target by its number. */
const onTarget =
  (act: (turn: StandingTurn, ref: Reference) => Promise<void>) =>
  async (turn: StandingTurn, number: number): Promise<void> => {
    const target = turn.services.resolution().targets.find((each) => each.number === number);
    if (target === undefined) return turn.acknowledge(OLD_BUTTON);
    await turn.acknowledge();
    await act(turn, target.ref);
  };

const showPicture = async (turn: StandingTurn, ref: Reference): Promise<void> => {
  const { standing, reports } = await readTarget(turn.services, ref);
  if (!(await sendTargetPicture(turn, ref, standing, reports))) await turn.say(NO_PICTURE);
};

/**
 * Sends a picture beside a text that says the same. Whatever goes wrong with it, the text must still come: the log says why.
 * @param draw gives undefined where there is nothing to draw.
 * @param caption at most 1,024 characters.
 * @returns whether a picture was sent.
 */
const sendPicture = async (
  turn: StandingTurn,
  draw: () => Promise<Uint8Array | undefined>,
  name: string,
  caption: string,
): Promise<boolean> => {
  turn.announceFile('picture');
  try {
    const picture = await draw();
    if (picture === undefined) return false;
    await turn.sendPicture(picture, name, caption);
    return true;
  } catch (error) {
    const updateId = turn.update;
    turn.services.logger.error(
      { updateId, name, err: error },
      'a picture could not be made or sent; its text is sent without it',
    );
    return false;
  }
};

/** Sends the picture of all targets. */
const sendOverviewPicture = (turn: StandingTurn, standing: readonly TargetStanding[]): Promise<boolean> => {
  const { pictures, resolution, now, timeZone } = turn.services;
  const today = localDay(now(), timeZone);
  return sendPicture(
    turn,
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
  turn: StandingTurn,
  ref: Reference,
  standing: TargetStanding,
  reports: ReadonlyMap<Reference, readonly ProgressUpdate[]>,
): Promise<boolean> => {
  const { pictures, resolution, now, timeZone } = turn.services;
  const today = localDay(now(), timeZone);
  return sendPicture(
    turn,
    () => pictures.history({ document: resolution().document, standing, reports, today }),
    `tien-do-chi-tieu-${standing.target.number}-${today}.png`,
    targetTitle(standing.target, ref),
  );
};

const showing =
  (filter: StandingFilter) =>
  async (turn: StandingTurn): Promise<void> => {
    await turn.acknowledge();
    await showStanding(turn, filter);
  };

/** What the buttons of an overview and of a target do. */
export const STANDING_ACTS = {
  all: showing('all'),
  slow: showing('slow'),
  'no figure': showing('no figure'),
  target: onTarget((turn, ref) => showTarget(turn, ref)),
  picture: onTarget(showPicture),
};
