import { type Assignment, asAssignmentId, asUnitId, type Part } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Button, button, present, type View } from '../../domain/view.ts';
import { ASSIGN, takenOf } from '../../people/assignments/assignment-buttons.ts';
import {
  changeTerms,
  endWork,
  giveWork,
  type OfferedTerms,
  takeBackChange,
} from '../../people/assignments/give-work.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import type {
  AssignmentOutcome,
  AssignmentTerms,
  TakenBack,
} from '../../people/assignments/plan-assignment.ts';
import { describeWork } from './describe-assigned.ts';
import { describeRow, warnOfOtherLeads } from './describe-holders.ts';
import { findWork } from './find-work.ts';
import { assignmentMenu, viewGone, type WorkGiver } from './list-assignable.ts';

const backTo = ({ ref }: Pick<Assignment, 'ref'>): Button =>
  button(`‹ ${describeWork(ref)}`, ASSIGN.to.work(ref));

const daysButton = (id: number): Button => button('Đổi ngày', ASSIGN.to.typeDays(id));

/**
 * Says what came of a change, with a button to take it back.
 * @param done what was done, as a sentence begins.
 * @param again the button to try other days.
 */
const viewOutcome = async (
  by: WorkGiver,
  result: AssignmentOutcome,
  done: string,
  again: Button,
): Promise<View> => {
  const directory = await by.services.directory();
  switch (result.outcome) {
    case 'gone':
      return viewGone(by);
    case 'until before from':
      return assignmentMenu(by, 'Ngày kết thúc trước ngày bắt đầu nên chưa ghi. Xin làm lại, ghi cả năm.', [
        [again],
      ]);
    case 'same already':
    case 'held already': {
      const { standing } = result;
      const rows = [[button('Đổi phân công này', ASSIGN.to.changes(standing.id))], [backTo(standing)]];
      return assignmentMenu(by, `Không có gì thay đổi: ${describeRow(standing, directory)}.`, rows);
    }
    case 'done': {
      const { before, after } = result;
      const line = `${done} ${describeRow(after, directory)}.${warnOfOtherLeads(after, directory)}`;
      const undo = button('↩ Hoàn tác', ASSIGN.to.takeBack(takenOf(before, after)));
      const change = button('Đổi', ASSIGN.to.changes(after.id));
      const first = after.endedAt === undefined ? [undo, change] : [undo];
      return assignmentMenu(by, line, [first, [backTo(after)]]);
    }
  }
};

/** Gives a unit the work, from today if no day is said; asks for the part first where that is open. */
export const pressGive = async (
  by: WorkGiver,
  ref: Reference,
  unit: number,
  terms: OfferedTerms,
): Promise<View> => {
  const work = findWork(by.services.resolution(), ref);
  const directory = await by.services.directory();
  const known = directory.units().find(({ id }) => id === unit);
  if (work === undefined || known === undefined) return viewGone(by);
  if (terms.part === undefined) {
    const parts: readonly Part[] = ['lead', 'support'];
    const buttons = parts.map((part) =>
      button(`Giao ${PART_NAMES[part]}`, ASSIGN.to.give(work.ref, unit, { ...terms, part })),
    );
    return assignmentMenu(by, `${known.name}: chủ trì hay phối hợp ${work.name}?`, [buttons]);
  }
  const { services } = by;
  const { part, from, until } = terms;
  const wanted = { ref: work.ref, unit: asUnitId(unit), part, from, until };
  const result = await giveWork(services, by, directory, services.resolution().document, wanted);
  return viewOutcome(by, result, 'Đã giao:', backTo(work));
};

/** Changes the part or the days of an assignment. */
export const pressTerms = async (
  by: WorkGiver,
  id: number,
  edit: Partial<AssignmentTerms>,
): Promise<View> => {
  const result = await changeTerms(by.services, by, asAssignmentId(id), edit);
  return viewOutcome(by, result, 'Đã đổi:', daysButton(id));
};

/** Ends an assignment at once. */
export const pressEnd = async (by: WorkGiver, id: number): Promise<View> => {
  const result = await endWork(by.services, by, asAssignmentId(id));
  return viewOutcome(by, result, 'Đã kết thúc:', daysButton(id));
};

/** Takes back what a button's data tells of. */
export const pressTakeBack = async (by: WorkGiver, taken: TakenBack): Promise<View> => {
  const result = await takeBackChange(by.services, by, taken);
  const isEnded = result.outcome === 'done' && result.after.endedAt !== undefined;
  const done = isEnded ? 'Đã hoàn tác, thôi giao:' : 'Đã hoàn tác, còn như trước:';
  return viewOutcome(by, result, done, daysButton(taken.id));
};

/** What can be changed of an assignment. */
export const viewChanges = async (by: WorkGiver, id: number): Promise<View> => {
  const directory = await by.services.directory();
  const row = directory.snapshot.assignments.find((each) => each.id === id && each.endedAt === undefined);
  if (row === undefined) return viewGone(by);
  const other: Part = row.part === 'lead' ? 'support' : 'lead';
  return assignmentMenu(by, `${describeRow(row, directory)}. Đổi gì?`, [
    [button(`Chuyển sang ${PART_NAMES[other]}`, ASSIGN.to.setPart(id, other))],
    present(daysButton(id), row.until !== undefined && button('Bỏ ngày kết thúc', ASSIGN.to.openEnd(id))),
    [button('Kết thúc', ASSIGN.to.end(id))],
    [backTo(row)],
  ]);
};
