import { describeWork } from '../../../answering/assignments/describe-assigned.ts';
import { describeRow, warnOfOtherLeads } from '../../../answering/assignments/describe-holders.ts';
import { findWork } from '../../../answering/assignments/find-work.ts';
import { type Assignment, asAssignmentId, asUnitId, type Part } from '../../../domain/people.ts';
import type { Reference } from '../../../domain/reference.ts';
import { type Button, button, present } from '../../../domain/view.ts';
import { ASSIGN, takenOf } from '../../../people/assignments/assignment-buttons.ts';
import {
  changeTerms,
  endWork,
  giveWork,
  type OfferedTerms,
  takeBackChange,
} from '../../../people/assignments/give-work.ts';
import { PART_NAMES } from '../../../people/assignments/part-names.ts';
import type {
  AssignmentOutcome,
  AssignmentTerms,
  TakenBack,
} from '../../../people/assignments/plan-assignment.ts';
import type { Visit } from '../visit.ts';
import { showGone, showLine } from './show-assignments.ts';

const backTo = ({ ref }: Pick<Assignment, 'ref'>): Button =>
  button(`‹ ${describeWork(ref)}`, ASSIGN.to.work(ref));

const daysButton = (id: number): Button => button('Đổi ngày', ASSIGN.to.typeDays(id));

/**
 * Says what came of a change, with a button to take it back.
 * @param done what was done, as a sentence begins.
 * @param again the button to try other days.
 */
const showOutcome = async (
  visit: Visit,
  result: AssignmentOutcome,
  done: string,
  again: Button,
): Promise<void> => {
  const directory = await visit.services.directory();
  switch (result.outcome) {
    case 'gone':
      return showGone(visit);
    case 'until before from':
      return showLine(visit, 'Ngày kết thúc trước ngày bắt đầu nên chưa ghi. Xin làm lại, ghi cả năm.', [
        [again],
      ]);
    case 'same already':
    case 'held already': {
      const { standing } = result;
      const rows = [[button('Đổi phân công này', ASSIGN.to.changes(standing.id))], [backTo(standing)]];
      return showLine(visit, `Không có gì thay đổi: ${describeRow(standing, directory)}.`, rows);
    }
    case 'done': {
      const { before, after } = result;
      const line = `${done} ${describeRow(after, directory)}.${warnOfOtherLeads(after, directory)}`;
      const undo = button('↩ Hoàn tác', ASSIGN.to.takeBack(takenOf(before, after)));
      const change = button('Đổi', ASSIGN.to.changes(after.id));
      const first = after.endedAt === undefined ? [undo, change] : [undo];
      return showLine(visit, line, [first, [backTo(after)]]);
    }
  }
};

/** Gives a unit the work, from today if no day is said; asks for the part first where that is open. */
export const pressGive = async (
  visit: Visit,
  ref: Reference,
  unit: number,
  terms: OfferedTerms,
): Promise<void> => {
  const work = findWork(visit.services.resolution(), ref);
  const directory = await visit.services.directory();
  const known = directory.units().find(({ id }) => id === unit);
  if (work === undefined || known === undefined) return showGone(visit);
  if (terms.part === undefined) {
    const parts: readonly Part[] = ['lead', 'support'];
    const buttons = parts.map((part) =>
      button(`Giao ${PART_NAMES[part]}`, ASSIGN.to.give(work.ref, unit, { ...terms, part })),
    );
    return showLine(visit, `${known.name}: chủ trì hay phối hợp ${work.name}?`, [buttons]);
  }
  const { services } = visit;
  const { part, from, until } = terms;
  const wanted = { ref: work.ref, unit: asUnitId(unit), part, from, until };
  const result = await giveWork(services, visit, directory, services.resolution().document, wanted);
  await showOutcome(visit, result, 'Đã giao:', backTo(work));
};

/** Changes the part or the days of an assignment. */
export const pressTerms = async (visit: Visit, id: number, edit: Partial<AssignmentTerms>): Promise<void> => {
  const result = await changeTerms(visit.services, visit, asAssignmentId(id), edit);
  await showOutcome(visit, result, 'Đã đổi:', daysButton(id));
};

/** Ends an assignment at once. */
export const pressEnd = async (visit: Visit, id: number): Promise<void> => {
  const result = await endWork(visit.services, visit, asAssignmentId(id));
  await showOutcome(visit, result, 'Đã kết thúc:', daysButton(id));
};

/** Takes back what a button's data tells of. */
export const pressTakeBack = async (visit: Visit, taken: TakenBack): Promise<void> => {
  const result = await takeBackChange(visit.services, visit, taken);
  const isEnded = result.outcome === 'done' && result.after.endedAt !== undefined;
  const done = isEnded ? 'Đã hoàn tác, thôi giao:' : 'Đã hoàn tác, còn như trước:';
  await showOutcome(visit, result, done, daysButton(taken.id));
};

/** What can be changed of an assignment. */
export const showChanges = async (visit: Visit, id: number): Promise<void> => {
  const directory = await visit.services.directory();
  const row = directory.snapshot.assignments.find((each) => each.id === id && each.endedAt === undefined);
  if (row === undefined) return showGone(visit);
  const other: Part = row.part === 'lead' ? 'support' : 'lead';
  await showLine(visit, `${describeRow(row, directory)}. Đổi gì?`, [
    [button(`Chuyển sang ${PART_NAMES[other]}`, ASSIGN.to.setPart(id, other))],
    present(daysButton(id), row.until !== undefined && button('Bỏ ngày kết thúc', ASSIGN.to.openEnd(id))),
    [button('Kết thúc', ASSIGN.to.end(id))],
    [backTo(row)],
  ]);
};
