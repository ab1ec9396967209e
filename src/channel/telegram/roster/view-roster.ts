import { describeChanges } from '../../../people/roster/describe-changes.ts';
import { describeCounts, describeFault, warnOfMassEnding } from '../../../people/roster/describe-plan.ts';
import type { ImportOutcome, PreparedImport } from '../../../people/roster/import-roster.ts';
import { fingerprintImport } from '../../../people/roster/import-roster.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import { isAnswered, type RosterChoice } from '../../../people/roster/sent-roster.ts';
import type { Button } from '../message/keyboard.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import { INVITE, OFFICIAL } from '../people/people-buttons.ts';
import { ROSTER, writeChoice } from './roster-buttons.ts';
import { questionButtons, viewQuestions } from './view-questions.ts';

/** Lines that are shown of a list; a longer one comes as a file. */
export const MOST_LINES = 8;
/** So that the lists together fit one message. */
const LONGEST_LINE = 180;

type Rows = readonly (readonly Button[])[];

/** A message with its buttons. */
export interface RosterView {
  readonly blocks: readonly Block[];
  readonly keyboard: Rows;
}

export const FILE_BUTTONS: readonly Button[] = [
  { label: '📄 Tải mẫu bảng', data: ROSTER.to.template() },
  { label: '📄 Tải bảng hiện có', data: ROSTER.to.present() },
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

export const faultLines = ({ plan }: PreparedImport): readonly string[] => plan.faults.map(describeFault);

const viewNotes = ({ plan, snapshot }: PreparedImport): readonly Block[] => {
  const warning = warnOfMassEnding(snapshot, plan.counts);
  return [
    ...(warning === undefined ? [] : [plain(warning)]),
    ...firstLines(plan.notes, (count) => `… và ${count} lưu ý nữa.`),
  ];
};

const pruneButton = (id: number, choice: RosterChoice): Button => ({
  label: choice.prune ? 'Giữ phần không có trong tệp' : 'Kết thúc phần không có trong tệp',
  data: ROSTER.to.preview(id, writeChoice({ ...choice, prune: !choice.prune })),
});

const viewFaults = (name: string, prepared: PreparedImport, rows: Rows): RosterView => {
  const { length } = prepared.plan.faults;
  return {
    blocks: [
      bold(`Chưa nhập được: ${name}`),
      plain(`Tệp có ${length} lỗi nên không nhập gì. Xin sửa tệp rồi gửi lại.`),
      ...firstLines(faultLines(prepared), (count) => `… và ${count} lỗi nữa, xem tệp kèm theo.`),
    ],
    keyboard: [...rows, FILE_BUTTONS],
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
): RosterView => {
  const name = cut(fileName);
  const { plan } = prepared;
  const { prune } = choice;
  if (plan.faults.length > 0) return viewFaults(name, prepared, prune ? [[pruneButton(id, choice)]] : []);
  const isIdle = plan.changes.length === 0;
  const apply = {
    label: '✅ Áp dụng',
    data: ROSTER.to.apply(id, writeChoice(choice), fingerprintImport(prepared)),
  };
  const drop = { label: isIdle ? 'Xong' : 'Bỏ', data: ROSTER.to.drop(id) };
  const isLong = plan.changes.length > MOST_LINES;
  return {
    blocks: [
      ...(lead === undefined ? [] : [plain(lead)]),
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
    ],
    keyboard: [
      ...questionButtons(id, prepared, choice),
      isIdle || !isAnswered(prepared) ? [drop] : [apply, drop],
      ...(isLong ? [[{ label: 'Xem từng thay đổi', data: ROSTER.to.changes(id, writeChoice(choice)) }]] : []),
      [pruneButton(id, choice)],
    ],
  };
};

/** What was applied. */
export const viewApplied = (fileName: string, { plan }: ImportOutcome): RosterView => ({
  blocks: [
    bold(`Đã nhập: ${cut(fileName)}`),
    plain(describeCounts(plan.counts).join('\n')),
    ...(plan.counts.officials.added > 0
      ? [plain('Cán bộ mới chưa vào bot: đồng chí mời tất cả một lần, hoặc theo từng đơn vị.')]
      : []),
  ],
  keyboard:
    plan.counts.officials.added > 0
      ? [
          [{ label: '✉️ Mời cán bộ mới', data: INVITE.to.units(0) }],
          [{ label: 'Xem cán bộ', data: OFFICIAL.to.list(0) }],
        ]
      : [[{ label: 'Xem cán bộ', data: OFFICIAL.to.list(0) }]],
});
