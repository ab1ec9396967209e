import { z } from 'zod';
import { pageButtons, takePage } from '../../domain/page.ts';
import { asDay, type Part } from '../../domain/people.ts';
import { asDocumentId, asReference, type Reference } from '../../domain/reference.ts';
import { button, menu, type TypedReply, type View } from '../../domain/view.ts';
import { ASSIGN } from '../../people/assignments/assignment-buttons.ts';
import { exampleUnit } from '../../people/assignments/example-lines.ts';
import { findMeantUnits, type OfferedTerms } from '../../people/assignments/give-work.ts';
import { type AssignmentLine, parseAssignmentLine } from '../../people/assignments/parse-assignment-line.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import { splitAssignmentLine } from '../../people/assignments/split-assignment-line.ts';
import { scopeTo } from '../../progress/chosen-document.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { pressGive, pressTerms } from './change-work.ts';
import { explainFault, LINE_FAULTS } from './describe-holders.ts';
import { findWork } from './find-work.ts';
import {
  assignmentMenu,
  viewAssignment,
  viewAssignments,
  viewGone,
  type WorkGiver,
} from './list-assignable.ts';

/** What a dialogue about a unit keeps. */
export const askedOfSchema = z.object({
  /** The document that was chosen; of earlier rows the current one. */
  document: z.string().transform(asDocumentId).optional(),
  ref: z.string().transform(asReference),
  part: z.enum(['lead', 'support']).optional(),
  since: z.string().transform(asDay).optional(),
  until: z.string().transform(asDay).optional(),
});
type AskedOf = z.infer<typeof askedOfSchema>;

/** Offers the units that a name may mean; gives it to the only one that bears it. Undefined if there is none. */
const giveByName = async (
  by: WorkGiver,
  ref: Reference,
  said: string,
  terms: OfferedTerms,
): Promise<View | undefined> => {
  const directory = await by.services.directory();
  const { units: meant, sure } = findMeantUnits(directory, said);
  if (meant.length === 0) return undefined;
  if (sure !== undefined) return pressGive(by, ref, sure.id, terms);
  const shown = takePage(meant, 0).rows;
  const rows = shown.map(({ id, name }) => [button(name, ASSIGN.to.give(ref, id, terms))]);
  const more = meant.length > shown.length ? ` (${meant.length - shown.length} đơn vị nữa không hiện)` : '';
  return assignmentMenu(by, `Đồng chí chọn đơn vị${more}:`, rows);
};

/** How a unit is asked for. */
const askedUnit = async (
  { services }: WorkGiver,
  ref: Reference,
  terms: OfferedTerms,
): Promise<AskedUnit> => {
  const { part, from: since, until } = terms;
  const example = `${exampleUnit(await services.directory())} từ 1/3 đến 30/6`;
  return {
    asks: { document: services.chosen, ref, part, since, until },
    question: `Đồng chí gõ tên đơn vị, kèm ngày nếu cần, ví dụ: ${example}`,
  };
};

/** What waits for the name of a unit, and how it is asked for. */
export interface AskedUnit {
  readonly asks: AskedOf;
  readonly question: string;
}

const giveByLine = async (by: WorkGiver, ref: Reference, line: AssignmentLine): Promise<View | AskedUnit> => {
  if (line.unit === '') return askedUnit(by, ref, line);
  const given = await giveByName(by, ref, line.unit, line);
  if (given !== undefined) return given;
  const choose = button('Chọn trong danh sách', ASSIGN.to.chooseUnit(ref, line.part ?? 'lead', 0));
  return assignmentMenu(by, `Không thấy đơn vị “${line.unit}”. Xin kiểm tra lại tên, hoặc chọn:`, [[choose]]);
};

/** `/phancong`, with nothing, a reference, or a whole line after it. */
export const takeAssignmentLine = async (by: WorkGiver, rest: string): Promise<View | AskedUnit> => {
  if (rest === '') return viewAssignments(by);
  const resolution = by.services.resolution();
  const directory = await by.services.directory();
  const { work, rest: said } = splitAssignmentLine(resolution, rest);
  if (work.found === undefined) return menu(explainFault(work.fault, resolution, directory));
  if (said === '') return viewAssignment(by, work.found.ref);
  const { line, fault } = parseAssignmentLine(said, directory.today);
  return line === undefined ? menu(LINE_FAULTS[fault]) : giveByLine(by, work.found.ref, line);
};

/** Units to choose from. */
export const viewUnitChoice = async (
  by: WorkGiver,
  ref: Reference,
  part: Part,
  page: number,
): Promise<View> => {
  const work = findWork(by.services.resolution(), ref);
  if (work === undefined) return viewGone(by);
  const units = takePage((await by.services.directory()).units(), page);
  const terms = { part, from: undefined, until: undefined };
  const line = `${capitalised(work.name)}: đơn vị nào ${PART_NAMES[part]}, từ hôm nay?`;
  return assignmentMenu(by, line, [
    ...units.rows.map(({ id, name }) => [button(name, ASSIGN.to.give(work.ref, id, terms))]),
    pageButtons(units, (number) => ASSIGN.to.chooseUnit(work.ref, part, number)),
    [button('🔎 Gõ tên, ngày khác', ASSIGN.to.typeUnit(work.ref, part))],
    [button('‹ Quay lại', ASSIGN.to.work(work.ref))],
  ]);
};

/** Asks for a unit by its name. */
export const askForUnit = async (
  by: WorkGiver,
  ref: Reference,
  part: Part | undefined,
): Promise<View | AskedUnit> => {
  const work = findWork(by.services.resolution(), ref);
  return work === undefined
    ? viewGone(by)
    : askedUnit(by, work.ref, { part, from: undefined, until: undefined });
};

/** Takes the unit, and perhaps the days, that were asked for. */
export const takeUnit = async (asker: WorkGiver, asked: AskedOf, text: string): Promise<TypedReply> => {
  const chosen = asked.document && asker.services.followed().find(asked.document);
  const by = chosen === undefined ? asker : scopeTo(asker, chosen);
  const work = findWork(by.services.resolution(), asked.ref);
  const { today } = await by.services.directory();
  const { line, fault } = parseAssignmentLine(text, today);
  if (line === undefined) return { again: `${LINE_FAULTS[fault]} Đồng chí gõ lại:` };
  if (line.unit === '') return { again: 'Chưa có tên đơn vị. Đồng chí gõ lại:' };
  if (work === undefined) return viewGone(by);
  const terms = {
    part: line.part ?? asked.part,
    from: line.from ?? asked.since,
    until: line.until ?? asked.until,
  };
  const given = await giveByName(by, work.ref, line.unit, terms);
  return given ?? { again: `Không thấy đơn vị “${line.unit}”. Đồng chí gõ lại:` };
};

/** Takes other days of an assignment. */
export const takeDays = async (
  by: WorkGiver,
  { assignment }: { readonly assignment: number },
  text: string,
): Promise<TypedReply> => {
  const { today } = await by.services.directory();
  const { line } = parseAssignmentLine(text, today);
  if (line === undefined || line.unit !== '' || (line.from ?? line.until) === undefined)
    return { again: `${LINE_FAULTS['bad day']} Đồng chí gõ lại:` };
  const { from, until } = line;
  return pressTerms(by, assignment, {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  });
};
