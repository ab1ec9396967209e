import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import type { Day, Official } from '../../domain/people.ts';
import { button, menu, type Pressed } from '../../domain/view.ts';
import { parseDay } from '../assignments/parse-assignment-line.ts';
import type { Actor } from '../directory.ts';
import { ABSENCE_KINDS, asAbsenceId } from './absence-store.ts';
import { describeAbsence } from './describe-absence.ts';
import { restOfWeek } from './parse-absence-line.ts';
import { takeBackAbsence } from './record-absence.ts';
import { type Absentee, takeAbsence } from './take-absence-line.ts';
import { ABSENCE, viewAbsences, viewDayChoice } from './view-absences.ts';

/** The kind of dialogue in which days are typed. */
export const DAYS = 'absence: days';

const OLD: Pressed = { toast: OLD_BUTTON };

/** Only for people of the list. */
const asOfficial =
  <Numbers extends readonly number[]>(
    act: (by: Absentee, official: Official, ...numbers: Numbers) => Pressed | Promise<Pressed>,
  ) =>
  async (by: Absentee & { readonly actor: Actor }, ...numbers: Numbers): Promise<Pressed> => {
    const { official } = by.actor;
    return official === undefined ? OLD : act(by, official, ...numbers);
  };

const record = async (
  by: Absentee,
  official: Official,
  kind: number,
  days: { readonly from: Day; readonly until: Day } | undefined,
): Promise<Pressed> => {
  const reason = ABSENCE_KINDS[kind];
  if (reason === undefined || days === undefined) return OLD;
  return { toast: 'Đã ghi.', view: await takeAbsence(by, official, reason, days) };
};

const readDigits = (digits: number): Day | undefined =>
  parseDay(String(digits).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));

const takeBack = async (by: Absentee, official: Official, id: number): Promise<Pressed> => {
  const absence = await takeBackAbsence(by.services.absences, official.id, asAbsenceId(id), by);
  if (absence === undefined) return { toast: 'Báo vắng này đã qua, hoặc đã hủy rồi.' };
  const again = [button('Báo vắng khác', ABSENCE.to.menu())];
  return { toast: 'Đã hủy.', view: menu(`Đã hủy báo vắng: ${describeAbsence(absence)}`, [again]) };
};

const QUESTION = 'Đồng chí vắng đến ngày nào? Gõ 30/11, hoặc từ 2/12 đến 6/12:';

/** What the buttons of absences do. */
export const ABSENCE_ACTS = {
  menu: asOfficial(async (by, official) => ({ view: await viewAbsences(by, official) })),
  kind: asOfficial((_by, _official, kind: number) =>
    ABSENCE_KINDS[kind] === undefined ? OLD : { view: viewDayChoice(kind) },
  ),
  days: asOfficial((by, official, kind: number, howLong: number) => {
    const { today } = by;
    return record(by, official, kind, howLong === 1 ? restOfWeek(today) : { from: today, until: today });
  }),
  typeDays: asOfficial((_by, _official, kind: number) =>
    ABSENCE_KINDS[kind] === undefined ? OLD : { asks: { kind: DAYS, data: { kind }, question: QUESTION } },
  ),
  kindOfDays: asOfficial((by, official, kind: number, first: number, last: number) => {
    const [from, until] = [readDigits(first), readDigits(last)];
    const isOver = until === undefined || until < by.today;
    return record(by, official, kind, from === undefined || isOver ? undefined : { from, until });
  }),
  takeBack: asOfficial(takeBack),
};
