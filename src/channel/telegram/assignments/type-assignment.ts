import { z } from 'zod';
import { explainFault, LINE_FAULTS } from '../../../answering/assignments/describe-holders.ts';
import { findWork } from '../../../answering/assignments/find-work.ts';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { pageButtons, takePage } from '../../../domain/page.ts';
import { asDay, type Day, type Part } from '../../../domain/people.ts';
import { asDocumentId, type Reference } from '../../../domain/reference.ts';
import { button } from '../../../domain/view.ts';
import { ASSIGN } from '../../../people/assignments/assignment-buttons.ts';
import { exampleUnit } from '../../../people/assignments/example-lines.ts';
import { findMeantUnits, type OfferedTerms } from '../../../people/assignments/give-work.ts';
import {
  type AssignmentLine,
  parseAssignmentLine,
} from '../../../people/assignments/parse-assignment-line.ts';
import { PART_NAMES } from '../../../people/assignments/part-names.ts';
import { splitAssignmentLine } from '../../../people/assignments/split-assignment-line.ts';
import { capitalised } from '../../../text/calm-capitals.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import { scopeTo } from '../document-scope.ts';
import type { DialogueHandler } from '../feature.ts';
import { say } from '../message/send.ts';
import type { Visit } from '../visit.ts';
import { pressGive, pressTerms } from './give-work.ts';
import { showGone, showLine, showList, showWork } from './show-assignments.ts';

const [UNIT, DAYS] = ['assign: unit', 'assign: days'] as const;

const unitSchema = z.object({
  /** The document that was chosen; of earlier rows the current one. */
  document: z.string().transform(asDocumentId).optional(),
  ref: z.string(),
  part: z.enum(['lead', 'support']).optional(),
  since: z.string().optional(),
  until: z.string().optional(),
});
const daysSchema = z.object({ assignment: z.number() });

/** Offers the units that a name may mean; gives it to the only one that bears it. True if any was found. */
const giveByName = async (
  visit: Visit,
  ref: Reference,
  said: string,
  terms: OfferedTerms,
): Promise<boolean> => {
  const directory = await visit.services.directory();
  const { units: meant, sure } = findMeantUnits(directory, said);
  if (meant.length === 0) return false;
  if (sure !== undefined) {
    await pressGive(visit, ref, sure.id, terms);
    return true;
  }
  const shown = takePage(meant, 0).rows;
  const rows = shown.map(({ id, name }) => [button(name, ASSIGN.to.give(ref, id, terms))]);
  const more = meant.length > shown.length ? ` (${meant.length - shown.length} đơn vị nữa không hiện)` : '';
  await showLine(visit, `Đồng chí chọn đơn vị${more}:`, rows);
  return true;
};

const askForUnitOf = async (
  visit: Visit,
  ref: Reference,
  { part, from, until }: OfferedTerms,
): Promise<void> => {
  const example = `${exampleUnit(await visit.services.directory())} từ 1/3 đến 30/6`;
  const line = `Đồng chí gõ tên đơn vị, kèm ngày nếu cần, ví dụ: ${example}`;
  const document = visit.services.chosen;
  await askFor(visit, UNIT, { document, ref, part, since: from, until }, line);
};

const giveByLine = async (visit: Visit, ref: Reference, line: AssignmentLine): Promise<void> => {
  if (line.unit === '') return askForUnitOf(visit, ref, line);
  if (await giveByName(visit, ref, line.unit, line)) return;
  await showLine(visit, `Không thấy đơn vị “${line.unit}”. Xin kiểm tra lại tên, hoặc chọn:`, [
    [button('Chọn trong danh sách', ASSIGN.to.chooseUnit(ref, line.part ?? 'lead', 0))],
  ]);
};

/** `/phancong`, with nothing, a reference, or a whole line after it. */
export const takeCommand = async (visit: Visit, rest: string): Promise<void> => {
  if (rest === '') return showList(visit);
  const resolution = visit.services.resolution();
  const directory = await visit.services.directory();
  const { work, rest: said } = splitAssignmentLine(resolution, rest);
  if (work.found === undefined) return say(visit, explainFault(work.fault, resolution, directory));
  if (said === '') return showWork(visit, work.found.ref);
  const { line, fault } = parseAssignmentLine(said, directory.today);
  if (line === undefined) return say(visit, LINE_FAULTS[fault]);
  await giveByLine(visit, work.found.ref, line);
};

/** Units to choose from. */
export const chooseUnit = async (visit: Visit, ref: Reference, part: Part, page: number): Promise<void> => {
  const work = findWork(visit.services.resolution(), ref);
  if (work === undefined) return showGone(visit);
  const units = takePage((await visit.services.directory()).units(), page);
  const terms = { part, from: undefined, until: undefined };
  const line = `${capitalised(work.name)}: đơn vị nào ${PART_NAMES[part]}, từ hôm nay?`;
  await showLine(visit, line, [
    ...units.rows.map(({ id, name }) => [button(name, ASSIGN.to.give(work.ref, id, terms))]),
    pageButtons(units, (number) => ASSIGN.to.chooseUnit(work.ref, part, number)),
    [button('🔎 Gõ tên, ngày khác', ASSIGN.to.typeUnit(work.ref, part))],
    [button('‹ Quay lại', ASSIGN.to.work(work.ref))],
  ]);
};

/** Asks for a unit by its name. */
export const askForUnit = async (visit: Visit, ref: Reference, part: Part | undefined): Promise<void> => {
  const work = findWork(visit.services.resolution(), ref);
  if (work === undefined) return showGone(visit);
  await askForUnitOf(visit, work.ref, { part, from: undefined, until: undefined });
};

/** Asks for other days of an assignment. */
export const askForDays = (visit: Visit, id: number): Promise<void> =>
  askFor(visit, DAYS, { assignment: id }, 'Đồng chí gõ ngày, ví dụ: từ 1/3 đến 30/6/2024, hoặc: đến hết năm');

const toDay = (text: string | undefined): Day | undefined => (text === undefined ? undefined : asDay(text));

const takeUnit = async (asker: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const asked = unitSchema.parse(JSON.parse(dialogue.data));
  const chosen = asked.document && asker.services.followed().find(asked.document);
  const visit = chosen === undefined ? asker : scopeTo(asker, chosen);
  const work = findWork(visit.services.resolution(), asked.ref);
  const { today } = await visit.services.directory();
  const { line, fault } = parseAssignmentLine(text, today);
  if (line === undefined) return say(visit, `${LINE_FAULTS[fault]} Đồng chí gõ lại:`);
  if (line.unit === '') return say(visit, 'Chưa có tên đơn vị. Đồng chí gõ lại:');
  const terms = {
    part: line.part ?? asked.part,
    from: line.from ?? toDay(asked.since),
    until: line.until ?? toDay(asked.until),
  };
  if (work === undefined) {
    await closeDialogue(visit, dialogue);
    return showGone(visit);
  }
  if (await giveByName(visit, work.ref, line.unit, terms)) return closeDialogue(visit, dialogue);
  await say(visit, `Không thấy đơn vị “${line.unit}”. Đồng chí gõ lại:`);
};

const takeDays = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { today } = await visit.services.directory();
  const { line } = parseAssignmentLine(text, today);
  const isDays = line !== undefined && line.unit === '' && (line.from ?? line.until) !== undefined;
  if (!isDays) return say(visit, `${LINE_FAULTS['bad day']} Đồng chí gõ lại:`);
  await closeDialogue(visit, dialogue);
  const { assignment } = daysSchema.parse(JSON.parse(dialogue.data));
  const edit = {
    ...(line.from === undefined ? {} : { from: line.from }),
    ...(line.until === undefined ? {} : { until: line.until }),
  };
  await pressTerms(visit, assignment, edit);
};

const right = 'manage assignments' as const;

/** Takes what was typed for a unit or for days. */
export const assignmentDialogues: readonly DialogueHandler[] = [
  { kind: UNIT, right, run: takeUnit },
  { kind: DAYS, right, run: takeDays },
];
