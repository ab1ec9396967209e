import { describeWork } from '../../../answering/assignments/describe-assigned.ts';
import { findWork } from '../../../answering/assignments/find-work.ts';
import { type Assignment, asAssignmentId, asUnitId, type Part } from '../../../domain/people.ts';
import { describeDays } from '../../../people/assignments/describe-days.ts';
import {
  changeTerms,
  endWork,
  giveWork,
  type OfferedTerms,
  takeBackChange,
} from '../../../people/assignments/give-work.ts';
import { PART_NAMES } from '../../../people/assignments/part-names.ts';
import type { AssignmentOutcome, AssignmentTerms } from '../../../people/assignments/plan-assignment.ts';
import { otherLeads } from '../../../people/assignments/standing-work.ts';
import type { Directory } from '../../../people/directory.ts';
import type { Visit } from '../feature.ts';
import type { Button } from '../message/keyboard.ts';
import { giveData, readTakeBack, takeBackData, targetData } from './assignment-press.ts';
import { showGone, showLine } from './show-assignments.ts';

/** `Sở Y tế chủ trì chỉ tiêu (6), từ 10/06/2024`. */
export const describeRow = (row: Assignment, directory: Directory): string => {
  const days = describeDays(row);
  const what = `${directory.unit(row.unit)?.name ?? 'Đơn vị'} ${PART_NAMES[row.part]} ${describeWork(row.ref)}`;
  return days === '' ? what : `${what}, ${days}`;
};

const warnOfOtherLeads = (row: Assignment, directory: Directory): string => {
  const others = otherLeads(row, directory).map(({ name }) => name);
  return others.length === 0 ? '' : ` Lưu ý: ${others.join(', ')} cũng đang chủ trì.`;
};

const backTo = ({ ref }: Pick<Assignment, 'ref'>): Button => ({
  label: `‹ ${describeWork(ref)}`,
  data: targetData(ref),
});

const daysButton = (id: number): Button => ({ label: 'Đổi ngày', data: `pc:d:${id}` });

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
      const rows = [[{ label: 'Đổi phân công này', data: `pc:c:${standing.id}` }], [backTo(standing)]];
      return showLine(visit, `Không có gì thay đổi: ${describeRow(standing, directory)}.`, rows);
    }
    case 'done': {
      const { before, after } = result;
      const line = `${done} ${describeRow(after, directory)}.${warnOfOtherLeads(after, directory)}`;
      const undo = { label: '↩ Hoàn tác', data: takeBackData(before, after) };
      const change = { label: 'Đổi', data: `pc:c:${after.id}` };
      const first = after.endedAt === undefined ? [undo, change] : [undo];
      return showLine(visit, line, [first, [backTo(after)]]);
    }
  }
};

/** Gives a unit the work, from today if no day is said; asks for the part first where that is open. */
export const pressGive = async (
  visit: Visit,
  ref: string,
  unit: number,
  terms: OfferedTerms,
): Promise<void> => {
  const work = findWork(visit.services.resolution(), ref);
  const directory = await visit.services.directory();
  const known = directory.units().find(({ id }) => id === unit);
  if (work === undefined || known === undefined) return showGone(visit);
  if (terms.part === undefined) {
    const parts: readonly Part[] = ['lead', 'support'];
    const buttons = parts.map((part) => ({
      label: `Giao ${PART_NAMES[part]}`,
      data: giveData(work.ref, unit, { ...terms, part }),
    }));
    return showLine(visit, `${known.name}: chủ trì hay phối hợp ${work.name}?`, [buttons]);
  }
  const { services, actor } = visit;
  const { part, from, until } = terms;
  const wanted = { ref: work.ref, unit: asUnitId(unit), part, from, until };
  const result = await giveWork(services, actor, directory, services.resolution().document, wanted);
  await showOutcome(visit, result, 'Đã giao:', backTo(work));
};

/** Changes the part or the days of an assignment. */
export const pressTerms = async (visit: Visit, id: number, edit: Partial<AssignmentTerms>): Promise<void> => {
  const result = await changeTerms(visit.services, visit.actor, asAssignmentId(id), edit);
  await showOutcome(visit, result, 'Đã đổi:', daysButton(id));
};

/** Ends an assignment at once. */
export const pressEnd = async (visit: Visit, id: number): Promise<void> => {
  const result = await endWork(visit.services, visit.actor, asAssignmentId(id));
  await showOutcome(visit, result, 'Đã kết thúc:', daysButton(id));
};

/** Takes back what a button's data tells of. */
export const pressTakeBack = async (
  visit: Visit,
  id?: string,
  left?: string,
  was?: string,
): Promise<void> => {
  const taken = readTakeBack(id, left, was);
  if (taken === undefined) return showGone(visit);
  const result = await takeBackChange(visit.services, visit.actor, taken);
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
    [{ label: `Chuyển sang ${PART_NAMES[other]}`, data: `pc:r:${id}:${other === 'lead' ? 'l' : 's'}` }],
    [daysButton(id), ...(row.until === undefined ? [] : [{ label: 'Bỏ ngày kết thúc', data: `pc:n:${id}` }])],
    [{ label: 'Kết thúc', data: `pc:e:${id}` }],
    [backTo(row)],
  ]);
};
