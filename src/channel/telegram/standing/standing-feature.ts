import type { TypedExamples } from '../../../domain/resolution.ts';
import { typedExamples } from '../../../domain/typed-examples.ts';
import { resolveAssignable } from '../../../people/resolve-assignable.ts';
import { STANDING } from '../../../progress/standing/standing-buttons.ts';
import { fold } from '../../../text/fold.ts';
import { ofChosenDocument } from '../document-scope.ts';
import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { answerPress, say } from '../message/send.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import type { Visit } from '../visit.ts';
import { pressFiles } from './send-files.ts';
import { showStanding } from './show-standing.ts';
import { showTargetPicture, showTargetStanding } from './show-target-standing.ts';

const right = 'see progress' as const;

const noSuchTarget = ({ target, part }: TypedExamples): string => {
  const lines = [target, part].flatMap((number) => (number === undefined ? [] : [`/tiendo ${number}`]));
  const example = lines.length === 0 ? '' : `, ví dụ ${lines.join(' hoặc ')}`;
  return `Không có chỉ tiêu này. Xin nhắn số của chỉ tiêu${example}; xem tất cả: /tiendo.`;
};

const NO_PICTURE = 'Chưa vẽ được biểu đồ của chỉ tiêu này. Số liệu đã có ở tin trên.';

/** `/tiendo`, `/tiendo 6`, `/tiendo chậm`. */
const runCommand = async (visit: Visit, rest: string): Promise<void> => {
  const asked = fold(rest.normalize('NFC')).trim();
  if (asked === '') return showStanding(visit, 'all', true);
  if (/^cham$/.test(asked)) return showStanding(visit, 'slow');
  if (/^chua co so(?: lieu)?$/.test(asked)) return showStanding(visit, 'no figure');
  const resolution = visit.services.resolution();
  const { found } = resolveAssignable({ ...resolution, tasks: [] }, rest);
  if (found === undefined) return say(visit, noSuchTarget(typedExamples(resolution)));
  await showTargetStanding(visit, found.ref, true);
};

const showNumbered = async (visit: Visit, number: number): Promise<void> => {
  const target = visit.services.resolution().targets.find((each) => each.number === number);
  if (target === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  await showTargetStanding(visit, target.ref);
};

const sendNumberedPicture = async (visit: Visit, number: number): Promise<void> => {
  const target = visit.services.resolution().targets.find((each) => each.number === number);
  if (target === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  if (!(await showTargetPicture(visit, target.ref))) await say(visit, NO_PICTURE);
};

/** `/tiendo`: where every target stands. */
export const standingFeature: Feature = {
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
        target: showNumbered,
        picture: sendNumberedPicture,
      }),
    ),
  ],
};
