import { type Page, pageButtons } from '../../domain/page.ts';
import type { Day, Part } from '../../domain/people.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { type Block, bold, plain, quote } from '../../domain/styled-text.ts';
import { type Button, button, inRows, present, type Rows } from '../../domain/view.ts';
import { ASSIGN } from '../../people/assignments/assignment-buttons.ts';
import type { exampleLines } from '../../people/assignments/example-lines.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import { type StandingWork, workAround } from '../../people/assignments/standing-work.ts';
import type { Directory } from '../../people/directory.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { describeHolder, describeLeads, type ListedWork, shortName } from './describe-holders.ts';
import type { Work } from './find-work.ts';

const PARTS: readonly Part[] = ['lead', 'support'];

/** Who has this work, part by part; then who has pieces of it, or the whole that it belongs to. @param title of a document that was chosen */
export const viewWork = (
  work: Work,
  rows: readonly StandingWork[],
  today: Day,
  title?: string,
): readonly Block[] => {
  const { own, related } = workAround(rows, work.ref);
  const holders = PARTS.flatMap((part) => {
    const of = own.filter(({ assignment }) => assignment.part === part);
    if (of.length === 0) return [];
    return [`${capitalised(PART_NAMES[part])}: ${of.map((row) => describeHolder(row, today)).join('; ')}`];
  });
  const others = related.map((row) => {
    const { ref, part } = row.assignment;
    return `${shortReference(ref)}: ${describeHolder(row, today)}, ${PART_NAMES[part]}`;
  });
  const lines = [...(holders.length > 0 ? holders : ['Chưa giao đơn vị nào.']), ...others];
  return present(
    bold(capitalised(work.name)),
    title !== undefined && plain(title),
    work.text !== '' && quote(work.text),
    plain(lines.join('\n')),
  );
};

const partsOf = ({ targets }: Resolution, ref: Reference): readonly Button[] => {
  const target = targets.find((each) => isAtOrBelow(ref, each.ref));
  if (target === undefined || target.measures.length < 2) return [];
  const refs = ref === target.ref ? target.measures.map((measure) => measure.ref) : [target.ref];
  return refs.map((each) =>
    button(
      each === target.ref ? `Cả chỉ tiêu ${shortReference(each)}` : `Phần ${shortReference(each)}`,
      ASSIGN.to.work(each),
    ),
  );
};

export const LIST_BUTTON: Button = button('‹ Các chỉ tiêu', ASSIGN.to.list(0));

/** Of more units than this, ending is one tap further, so that the buttons fit a phone's screen. */
const MOST_WITH_END = 4;

/** Buttons to change what units have, and to end it. */
const holderButtons = (own: readonly StandingWork[]): Rows => {
  const changes = own.map(({ assignment: { id }, unit }) =>
    button(`Đổi: ${shortName(unit)}`, ASSIGN.to.changes(id)),
  );
  if (own.length > MOST_WITH_END) return inRows(changes, 2);
  const ends = own.map(({ assignment: { id }, unit }) =>
    button(`Kết thúc: ${shortName(unit)}`, ASSIGN.to.end(id)),
  );
  return changes.map((change, row) => [change, ...ends.slice(row, row + 1)]);
};

/** What can be done about a piece of work. */
export const workKeyboard = (resolution: Resolution, { ref }: Work, rows: readonly StandingWork[]): Rows => [
  [
    button('Giao chủ trì', ASSIGN.to.chooseUnit(ref, 'lead', 0)),
    button('Giao phối hợp', ASSIGN.to.chooseUnit(ref, 'support', 0)),
  ],
  ...holderButtons(rows.filter(({ assignment }) => assignment.ref === ref)),
  partsOf(resolution, ref),
  [LIST_BUTTON],
];

const howTo = ({ target, task }: ReturnType<typeof exampleLines>): readonly Block[] => {
  const lines = present(
    target !== undefined && `Giao nhanh, ví dụ: ${target}.`,
    task !== undefined && `Nhiệm vụ: ${task}.`,
  );
  return lines.length === 0 ? [] : [plain(lines.join(' '))];
};

/** One page of the list. @param title of the document, where it is one of several */
export const viewList = (
  page: Page<ListedWork>,
  directory: Directory,
  rows: readonly StandingWork[],
  examples: ReturnType<typeof exampleLines>,
  title?: string,
): readonly Block[] =>
  present(
    bold('Phân công: đơn vị chủ trì'),
    title !== undefined && plain(title),
    plain(page.rows.map((each) => `${each.label}\n→ ${describeLeads(each, directory, rows)}`).join('\n')),
    ...howTo(examples),
  );

const BUTTONS_IN_A_ROW = 4;

/** A button for each line of the page, with its number. */
export const listKeyboard = (page: Page<ListedWork>): Rows => {
  const buttons = page.rows.map(({ ref }) => button(shortReference(ref), ASSIGN.to.work(ref)));
  return [...inRows(buttons, BUTTONS_IN_A_ROW), pageButtons(page, (number) => ASSIGN.to.list(number))];
};
