import type { Work } from '../../../answering/assignments/find-work.ts';
import type { Assignment, Day, Part, Unit } from '../../../domain/people.ts';
import { isAtOrBelow, type Reference } from '../../../domain/reference.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { describeDays } from '../../../people/assignments/describe-days.ts';
import { PART_NAMES } from '../../../people/assignments/part-names.ts';
import { leadsOf, type StandingWork, workAround } from '../../../people/assignments/standing-work.ts';
import type { Directory } from '../../../people/directory.ts';
import { shortReference } from '../../../people/resolve-assignable.ts';
import { capitalised } from '../../../text/capitalised.ts';
import type { Button } from '../message/keyboard.ts';
import { type Page, pageButtons } from '../message/paging.ts';
import { type Block, bold, plain, quote } from '../message/rich-text.ts';
import { labelTarget } from '../views/view-targets.ts';
import { targetData } from './assignment-press.ts';
import type { exampleLines } from './example-lines.ts';

/** Where the days stand today, in words; empty while they run. */
const describeTime = ({ from, until }: Assignment, today: Day): string => {
  if (until !== undefined && until < today) return ', đã hết';
  return from !== undefined && today < from ? ', chưa đến ngày' : '';
};

/** `Sở Giao thông vận tải (từ 15/01/2024)`. */
const describeHolder = ({ assignment, unit }: StandingWork, today: Day): string => {
  const days = describeDays(assignment);
  return days === '' ? unit.name : `${unit.name} (${days}${describeTime(assignment, today)})`;
};

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
  return [
    bold(capitalised(work.name)),
    ...(title === undefined ? [] : [plain(title)]),
    ...(work.text === '' ? [] : [quote(work.text)]),
    plain(lines.join('\n')),
  ];
};

const shortName = ({ shortName: short, name }: Unit): string => short || name;

const partsOf = ({ targets }: Resolution, ref: Reference): readonly Button[] => {
  const target = targets.find((each) => isAtOrBelow(ref, each.ref));
  if (target === undefined || target.measures.length < 2) return [];
  const refs = ref === target.ref ? target.measures.map((measure) => measure.ref) : [target.ref];
  return refs.map((each) => ({
    label: each === target.ref ? `Cả chỉ tiêu ${shortReference(each)}` : `Phần ${shortReference(each)}`,
    data: targetData(each),
  }));
};

export const LIST_BUTTON: Button = { label: '‹ Các chỉ tiêu', data: 'pc:p:0' };

/** Of more units than this, ending is one tap further, so that the buttons fit a phone's screen. */
const MOST_WITH_END = 4;

/** Buttons to change what units have, and to end it. */
const holderButtons = (own: readonly StandingWork[]): readonly (readonly Button[])[] => {
  const changes = own.map(({ assignment: { id }, unit }) => ({
    label: `Đổi: ${shortName(unit)}`,
    data: `pc:c:${id}`,
  }));
  if (own.length > MOST_WITH_END) {
    return Array.from({ length: Math.ceil(changes.length / 2) }, (_, row) =>
      changes.slice(row * 2, row * 2 + 2),
    );
  }
  const ends = own.map(({ assignment: { id }, unit }) => ({
    label: `Kết thúc: ${shortName(unit)}`,
    data: `pc:e:${id}`,
  }));
  return changes.map((change, row) => [change, ...ends.slice(row, row + 1)]);
};

/** What can be done about a piece of work. */
export const workKeyboard = (
  resolution: Resolution,
  { ref }: Work,
  rows: readonly StandingWork[],
): readonly (readonly Button[])[] => [
  [
    { label: 'Giao chủ trì', data: `pc:u:${ref}:l:0` },
    { label: 'Giao phối hợp', data: `pc:u:${ref}:s:0` },
  ],
  ...holderButtons(rows.filter(({ assignment }) => assignment.ref === ref)),
  partsOf(resolution, ref),
  [LIST_BUTTON],
];

/** A line of the list: a target, or a task that somebody has. */
export interface ListedWork {
  readonly ref: Reference;
  readonly label: string;
}

/** All targets, then the tasks that are given to anybody. */
export const listWork = (
  { targets, tasks }: Resolution,
  rows: readonly StandingWork[],
): readonly ListedWork[] => {
  const given = new Set(rows.map(({ assignment }) => assignment.ref));
  return [
    ...targets.map((target) => ({ ref: target.ref, label: labelTarget(target) })),
    ...tasks.filter(({ ref }) => given.has(ref)).map(({ ref }) => ({ ref, label: ref })),
  ];
};

/** `Sở GTVT`, `Sở Tài chính (b)`: who leads today. */
const describeLeads = ({ ref }: ListedWork, directory: Directory, rows: readonly StandingWork[]): string => {
  const names = leadsOf(directory, rows, ref).map(({ assignment, unit }) => {
    const letter = assignment.ref.slice(ref.length).replace('.', '');
    return `${shortName(unit)}${letter === '' ? '' : ` (${letter})`}`;
  });
  return names.length === 0 ? 'chưa giao chủ trì' : names.join(', ');
};

const howTo = ({ target, task }: ReturnType<typeof exampleLines>): readonly Block[] => {
  const lines = [
    ...(target === undefined ? [] : [`Giao nhanh, ví dụ: ${target}.`]),
    ...(task === undefined ? [] : [`Nhiệm vụ: ${task}.`]),
  ];
  return lines.length === 0 ? [] : [plain(lines.join(' '))];
};

/** One page of the list. @param title of the document, where it is one of several */
export const viewList = (
  page: Page<ListedWork>,
  directory: Directory,
  rows: readonly StandingWork[],
  examples: ReturnType<typeof exampleLines>,
  title?: string,
): readonly Block[] => [
  bold('Phân công: đơn vị chủ trì'),
  ...(title === undefined ? [] : [plain(title)]),
  plain(page.rows.map((each) => `${each.label}\n→ ${describeLeads(each, directory, rows)}`).join('\n')),
  ...howTo(examples),
];

const BUTTONS_IN_A_ROW = 4;

/** A button for each line of the page, with its number. */
export const listKeyboard = (page: Page<ListedWork>): readonly (readonly Button[])[] => {
  const buttons = page.rows.map(({ ref }) => ({ label: shortReference(ref), data: targetData(ref) }));
  const count = Math.ceil(buttons.length / BUTTONS_IN_A_ROW);
  const lines = Array.from({ length: count }, (_, index) =>
    buttons.slice(index * BUTTONS_IN_A_ROW, (index + 1) * BUTTONS_IN_A_ROW),
  );
  return [...lines, pageButtons(page, (number) => `pc:p:${number}`)];
};
