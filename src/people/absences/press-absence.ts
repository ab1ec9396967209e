import { z } from 'zod';
import { dialogueOf } from '../../channel/telegram/ask-for.ts';
import type { Feature } from '../../channel/telegram/feature.ts';
import { onButtons } from '../../channel/telegram/message/on-buttons.ts';
import { answerPress, send } from '../../channel/telegram/message/send.ts';
import { redraw } from '../../channel/telegram/message/show.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Day, Official } from '../../domain/people.ts';
import { plain } from '../../domain/styled-text.ts';
import { button } from '../../domain/view.ts';
import { parseDay } from '../assignments/parse-assignment-line.ts';
import { ABSENCE_KINDS, asAbsenceId } from './absence-store.ts';
import { describeAbsence } from './describe-absence.ts';
import { restOfWeek } from './parse-absence-line.ts';
import { takeBackAbsence } from './record-absence.ts';
import { takeAbsence, takeAbsenceLine, takeDays } from './take-absence-line.ts';
import { ABSENCE, viewAbsences, viewDayChoice } from './view-absences.ts';

const DAYS = 'absence: days';

/** The day on which something was typed. */
const dayOf = ({ at, services }: Visit): Day => localDay(at, services.timeZone);

const GONE = 'Báo vắng này đã qua, hoặc đã hủy rồi.';

/** Only for people of the list. */
const asOfficial =
  <Numbers extends readonly number[]>(
    act: (visit: Visit, official: Official, ...numbers: Numbers) => Promise<void>,
  ) =>
  async (visit: Visit, ...numbers: Numbers): Promise<void> => {
    const { official } = visit.actor;
    if (official === undefined) return answerPress(visit, OLD_BUTTON);
    await act(visit, official, ...numbers);
  };

const showMenu = async (visit: Visit, official: Official): Promise<void> => {
  await answerPress(visit);
  await redraw(visit, await viewAbsences(visit, official));
};

const chooseKind = async (visit: Visit, _official: Official, kind: number): Promise<void> => {
  if (ABSENCE_KINDS[kind] === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  await redraw(visit, viewDayChoice(kind));
};

const record = async (
  visit: Visit,
  official: Official,
  kind: number,
  days: { readonly from: Day; readonly until: Day } | undefined,
): Promise<void> => {
  const reason = ABSENCE_KINDS[kind];
  if (reason === undefined || days === undefined) return answerPress(visit, OLD_BUTTON);
  const view = await takeAbsence(visit, official, reason, days);
  await answerPress(visit, 'Đã ghi.');
  await redraw(visit, view);
};

const chooseDays = (visit: Visit, official: Official, kind: number, howLong: number): Promise<void> => {
  const { today } = visit;
  return record(visit, official, kind, howLong === 1 ? restOfWeek(today) : { from: today, until: today });
};

const typeDays = async (visit: Visit, _official: Official, kind: number): Promise<void> => {
  if (ABSENCE_KINDS[kind] === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  await visit.ask(DAYS, { kind }, 'Đồng chí vắng đến ngày nào? Gõ 30/11, hoặc từ 2/12 đến 6/12:');
};

const readDigits = (digits: number): Day | undefined =>
  parseDay(String(digits).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));

const chooseKindOfDays = (
  visit: Visit,
  official: Official,
  kind: number,
  first: number,
  last: number,
): Promise<void> => {
  const [from, until] = [readDigits(first), readDigits(last)];
  const isOver = until === undefined || until < visit.today;
  return record(visit, official, kind, from === undefined || isOver ? undefined : { from, until });
};

const takeBack = async (visit: Visit, official: Official, id: number): Promise<void> => {
  const { absences } = visit.services;
  const absence = await takeBackAbsence(absences, official.id, asAbsenceId(id), visit);
  if (absence === undefined) return answerPress(visit, GONE);
  await answerPress(visit, 'Đã hủy.');
  const again = [button('Báo vắng khác', ABSENCE.to.menu())];
  await redraw(visit, {
    blocks: [plain(`Đã hủy báo vắng: ${describeAbsence(absence)}`)],
    buttons: [again],
  });
};

const right = 'report absence';

/** `/vangmat`: leave, travel and courses, during which somebody isn't asked. */
export const absenceFeature: Feature = {
  commands: [
    {
      name: 'vangmat',
      description: 'Báo vắng: nghỉ phép, công tác, học',
      right,
      isPrivate: true,
      run: async (visit, rest) =>
        send(visit, await takeAbsenceLine(visit, visit.actor.official, rest, dayOf(visit))),
    },
  ],
  presses: [
    onButtons(ABSENCE, right, {
      menu: asOfficial(showMenu),
      kind: asOfficial(chooseKind),
      days: asOfficial(chooseDays),
      typeDays: asOfficial(typeDays),
      kindOfDays: asOfficial(chooseKindOfDays),
      takeBack: asOfficial(takeBack),
    }),
  ],
  dialogues: [
    dialogueOf(DAYS, right, z.object({ kind: z.number().catch(-1) }), (visit, { kind }, text) =>
      takeDays(visit, visit.actor.official, kind, text, dayOf(visit)),
    ),
  ],
};
