import { defineButtons, numbers } from '../../domain/button-data.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, linesFile, present, type Rows, type View } from '../../domain/view.ts';
import { INVITE, OFFICIAL } from '../people-buttons.ts';
import { describeChoices, describeQuestion } from './ask-about-roster.ts';
import { describeChanges } from './describe-changes.ts';
import { describeCounts, describeFault, warnOfMassEnding } from './describe-plan.ts';
import {
  type AskedQuestion,
  fingerprintImport,
  type ImportOutcome,
  type PreparedImport,
} from './import-roster.ts';
import type { PendingRoster } from './pending-roster-store.ts';
import { isAnswered, type RosterChoice } from './sent-roster.ts';
import { writeAnswers } from './settle-roster.ts';

const answerOf = ({ question, answer }: AskedQuestion): string | undefined => {
  const [yes, no] = describeChoices(question);
  if (answer === undefined) return undefined;
  return answer ? yes : no;
};

/** What was answered, and the question that is open. */
const viewQuestions = ({ questions }: Pick<PreparedImport, 'questions'>): readonly Block[] => {
  const answered = questions.filter(({ answer }) => answer !== undefined);
  const open = questions.filter(({ answer }) => answer === undefined);
  const [next] = open;
  return present(
    answered.length !== 0 &&
      plain(answered.map((each) => `✔ ${describeQuestion(each.question)} ${answerOf(each)}.`).join('\n')),
    next !== undefined &&
      plain(
        `❓ Còn ${open.length} điều xin đồng chí trả lời trước khi nhập:\n${describeQuestion(next.question)}`,
      ),
  );
};

/** The answers to the open question; none where all is answered. */
const questionButtons = (
  id: number,
  { questions }: Pick<PreparedImport, 'questions'>,
  choice: RosterChoice,
): Rows => {
  const at = questions.findIndex(({ answer }) => answer === undefined);
  const open = questions[at];
  if (open === undefined) return [];
  const answers = questions.map(({ answer }) => answer);
  const [yes, no] = describeChoices(open.question);
  const buttonFor = (label: string, answer: boolean): Button => {
    const after = writeAnswers(answers.map((each, index) => (index === at ? answer : each)));
    return button(label, ROSTER.to.preview(id, writeChoice({ ...choice, answers: after })));
  };
  return [[buttonFor(yes, true), buttonFor(no, false)]];
};

/** Buttons of a roster that was sent, by the update that brought it; a choice is written by `writeChoice`. */
export const ROSTER = defineButtons('ds', {
  apply: numbers('a', 'file', 'choice', 'shown'),
  preview: numbers('s', 'file', 'choice'),
  changes: numbers('v', 'file', 'choice'),
  drop: numbers('x', 'file'),
  template: numbers('t'),
  present: numbers('e'),
});

/** A choice as a button holds it. */
const writeChoice = ({ prune, answers }: RosterChoice): number => answers * 2 + (prune ? 1 : 0);

/** The choice of such a number. */
export const readChoice = (code: number): RosterChoice => ({
  prune: code % 2 === 1,
  answers: Math.floor(code / 2),
});

/** Lines that are shown of a list; a longer one comes as a file. */
const MOST_LINES = 8;
/** So that the lists together fit one message. */
const LONGEST_LINE = 180;

export const FILE_BUTTONS: readonly Button[] = [
  button('📄 Tải mẫu bảng', ROSTER.to.template()),
  button('📄 Tải bảng hiện có', ROSTER.to.present()),
];

const cut = (line: string): string =>
  line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line;

/** The first lines of a list. @param rest says how many more there are. */
const firstLines = (lines: readonly string[], rest: (count: number) => string): readonly Block[] => {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map(cut);
  return [plain([...shown, ...(more > 0 ? [rest(more)] : [])].join('\n'))];
};

export const changeLines = ({ plan, snapshot }: PreparedImport): readonly string[] =>
  describeChanges(snapshot, plan.changes);

const viewNotes = ({ plan, snapshot }: PreparedImport): readonly Block[] => {
  const warning = warnOfMassEnding(snapshot, plan.counts);
  return present(
    warning !== undefined && plain(warning),
    ...firstLines(plan.notes, (count) => `… và ${count} lưu ý nữa.`),
  );
};

const pruneButton = (id: number, choice: RosterChoice): Button =>
  button(
    choice.prune ? 'Giữ phần không có trong tệp' : 'Kết thúc phần không có trong tệp',
    ROSTER.to.preview(id, writeChoice({ ...choice, prune: !choice.prune })),
  );

const viewFaults = (name: string, prepared: PreparedImport, rows: Rows): View => {
  const lines = prepared.plan.faults.map(describeFault);
  const { length } = lines;
  const all = linesFile(lines, 'loi-trong-tep.txt', `Cả ${length} lỗi trong tệp.`);
  return {
    blocks: [
      bold(`Chưa nhập được: ${name}`),
      plain(`Tệp có ${length} lỗi nên không nhập gì. Xin sửa tệp rồi gửi lại.`),
      ...firstLines(lines, (count) => `… và ${count} lỗi nữa, xem tệp kèm theo.`),
    ],
    buttons: [...rows, FILE_BUTTONS],
    files: length > MOST_LINES ? [all] : [],
  };
};

/**
 * What an import would do, before it does anything.
 * @param lead a line above it, e.g. that it differs from what was shown before.
 */
export const viewPreview = (
  { update: id, fileName }: Pick<PendingRoster, 'update' | 'fileName'>,
  prepared: PreparedImport,
  choice: RosterChoice,
  lead?: string,
): View => {
  const name = cut(fileName);
  const { plan } = prepared;
  const { prune } = choice;
  if (plan.faults.length > 0) return viewFaults(name, prepared, prune ? [[pruneButton(id, choice)]] : []);
  const isIdle = plan.changes.length === 0;
  const apply = button('✅ Áp dụng', ROSTER.to.apply(id, writeChoice(choice), fingerprintImport(prepared)));
  const drop = button(isIdle ? 'Xong' : 'Bỏ', ROSTER.to.drop(id));
  const isLong = plan.changes.length > MOST_LINES;
  return {
    blocks: present(
      lead !== undefined && plain(lead),
      bold(`Xem trước: ${name}`),
      plain(describeCounts(plan.counts).join('\n')),
      ...firstLines(changeLines(prepared), (count) => `… và ${count} thay đổi nữa.`),
      ...viewNotes(prepared),
      ...viewQuestions(prepared),
      plain(
        isIdle
          ? 'Tệp khớp với danh sách đang lưu, không có gì để nhập.'
          : prune
            ? 'Chưa có gì thay đổi. Những gì không có trong tệp sẽ kết thúc.'
            : 'Chưa có gì thay đổi. Những gì không có trong tệp được giữ nguyên.',
      ),
    ),
    buttons: present(
      ...questionButtons(id, prepared, choice),
      isIdle || !isAnswered(prepared) ? [drop] : [apply, drop],
      isLong && [button('Xem từng thay đổi', ROSTER.to.changes(id, writeChoice(choice)))],
      [pruneButton(id, choice)],
    ),
  };
};

/** What was applied. */
export const viewApplied = (fileName: string, { plan }: ImportOutcome): View => ({
  blocks: present(
    bold(`Đã nhập: ${cut(fileName)}`),
    plain(describeCounts(plan.counts).join('\n')),
    plan.counts.officials.added > 0 &&
      plain('Cán bộ mới chưa vào bot: đồng chí mời tất cả một lần, hoặc theo từng đơn vị.'),
  ),
  buttons:
    plan.counts.officials.added > 0
      ? [[button('✉️ Mời cán bộ mới', INVITE.to.units(0))], [button('Xem cán bộ', OFFICIAL.to.list(0))]]
      : [[button('Xem cán bộ', OFFICIAL.to.list(0))]],
});
