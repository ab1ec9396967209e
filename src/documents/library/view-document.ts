import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import { bold, italic, plain } from '../../domain/styled-text.ts';
import { type Button, button, present, type Rows, type View } from '../../domain/view.ts';
import { shorten } from '../../text/cut-text.ts';
import { type ListedDoubt, listDoubts, openDoubts } from '../doubts/list-doubts.ts';
import { DOCUMENT } from './document-buttons.ts';
import type { DocumentReading } from './document-reading.ts';
import type { StoredDocument } from './document-store.ts';
import { callDocument } from './title-document.ts';

/** Doubts that are shown with the document itself; the others are a tap away. */
const MOST_DOUBTS = 3;

const doubtLine = ({ doubt: { what, where } }: ListedDoubt): string => `• ${where}: ${cut(what)}`;

const doubtLines = (document: StoredDocument): readonly string[] => {
  const all = listDoubts(document).length;
  const open = openDoubts(document);
  if (all === 0) return ['Không có chỗ nào đáng ngờ.'];
  if (open.length === 0) return [`Đã soát cả ${all} chỗ ngờ.`];
  const more = open.length - MOST_DOUBTS;
  return present(
    open.length === all ? `Chỗ ngờ (${all}):` : `Chỗ ngờ: còn ${open.length} trên ${all}.`,
    ...open.slice(0, MOST_DOUBTS).map(doubtLine),
    more > 0 && `… và ${more} chỗ nữa.`,
  );
};

/** Opens the doubts one by one; none where there never were any. */
const doubtButtons = (document: StoredDocument): readonly Button[] => {
  const { sequence: id } = document;
  const [first] = listDoubts(document);
  const open = openDoubts(document).length;
  if (open > 0) return [button(`❓ Xem chỗ ngờ (${open})`, DOCUMENT.to.doubt(id))];
  return first === undefined ? [] : [button('❓ Xem lại chỗ ngờ', DOCUMENT.to.doubt(id, first.key))];
};

const draftButtons = (document: StoredDocument): Rows => [
  present(
    document.reading.measures > 0 && button('🔢 Xem từng con số', DOCUMENT.to.figure(document.sequence, 0)),
    ...doubtButtons(document),
  ),
  ...draftActs(document),
];

const draftActs = ({ sequence: id }: StoredDocument): Rows => [
  [button('📄 Bảng để soát', DOCUMENT.to.workbook(id)), button('📃 Toàn văn', DOCUMENT.to.text(id))],
  [button('✅ Đưa vào dùng', DOCUMENT.to.askCount(id)), button('🗑 Bỏ', DOCUMENT.to.drop(id))],
];

/** Offers a notice about it to the units. */
export const ANNOUNCE_BUTTON = '📣 Báo các đơn vị';

/** Opens which document this one carries out. */
export const LINK_BUTTON = '🔗 Thực hiện văn bản nào?';

const liveButtons = (document: StoredDocument): Rows => [doubtButtons(document), ...liveActs(document)];

const liveActs = ({ sequence: id, confirmed, reading }: StoredDocument): Rows =>
  present(
    [button('📄 Bảng để soát', DOCUMENT.to.workbook(id)), button('📃 Toàn văn', DOCUMENT.to.text(id))],
    reading.charges > 0 && [button('👥 Giao việc theo văn bản', DOCUMENT.to.work(id))],
    [button(LINK_BUTTON, DOCUMENT.to.links(id)), button(ANNOUNCE_BUTTON, DOCUMENT.to.announce(id))],
    present(
      confirmed === undefined && button('✅ Xác nhận đã soát', DOCUMENT.to.askCount(id)),
      button('⏏️ Rút văn bản', DOCUMENT.to.withdraw(id)),
    ),
  );

/** Puts a text back that another one took the place of. */
export const UNDO_BUTTON = '↩️ Về bản cũ';

const withdrawnButtons = ({ sequence: id, replacedBy }: StoredDocument): Rows => [
  replacedBy === undefined ? [] : [button(UNDO_BUTTON, DOCUMENT.to.askUndoReplace(id))],
  [
    button('↩️ Khôi phục thành bản nháp', DOCUMENT.to.restore(id)),
    button('📃 Toàn văn', DOCUMENT.to.text(id)),
  ],
];

/**
 * A document as the office manages it: what it is, what was read, what is doubted, and what can be done.
 * @param twin the document in use that it looks like a corrected text of
 */
export const viewDocument = (document: StoredDocument, twin?: StoredDocument): View => {
  const { reading, state } = document;
  const own = { draft: draftButtons, live: liveButtons, withdrawn: withdrawnButtons }[state](document);
  const label = twin === undefined ? '' : `♻️ Thay ${callDocument(twin)} đang dùng`;
  const buttons =
    state === 'draft' && twin !== undefined
      ? [[button(label, DOCUMENT.to.askReplace(document.sequence))], ...own]
      : own;
  return {
    blocks: present(
      bold(callDocument(document)),
      plain([...headLines(reading), ...countLines(reading)].join('\n')),
      state !== 'withdrawn' && plain(doubtLines(document).join('\n')),
      italic(stateOf(document)),
    ),
    buttons,
  };
};

const LONGEST_LINE = 180;

const cut = (text: string): string => shorten(text, LONGEST_LINE);

const day = (text: string): string => formatDay(asDay(text));

/** What its head says: organ, day, period; what it lacks is said to be missing, since a person must see that too. */
const headLines = ({ organ, date, period, title }: DocumentReading): readonly string[] => [
  ...(title === null ? [] : [cut(title)]),
  `Cơ quan: ${organ ?? 'không thấy ghi'}. Ngày: ${date === null ? 'không thấy ghi' : day(date)}.`,
  period === null
    ? 'Thời gian áp dụng: không thấy ghi.'
    : `Áp dụng: ${day(period.from)} - ${day(period.to)}.`,
];

/** How much was read, and how much of what stands there could be placed. */
const countLines = ({ targets, measures, tasks, charges, deadlines, figures }: DocumentReading) => [
  `Đọc được ${targets} chỉ tiêu với ${measures} con số, ${tasks} nhiệm vụ, ${charges} phân công, ${deadlines} thời hạn.`,
  `Con số đã rõ là gì: ${figures.placed} trên ${figures.found}.`,
];

const STATES = {
  draft: 'Bản nháp: chưa ai được trả lời từ văn bản này.',
  live: 'Đang dùng để trả lời.',
  withdrawn: 'Đã rút: không dùng để trả lời nữa.',
} as const;

const stateOf = (document: StoredDocument): string =>
  document.checked === undefined
    ? stateAlone(document)
    : `${stateAlone(document)} ${document.checked.byName} đã soát, chờ một người khác của Văn phòng xác nhận.`;

const stateAlone = ({ state, confirmed }: StoredDocument): string => {
  if (state !== 'live') return STATES[state];
  return confirmed === undefined
    ? 'Đang dùng để trả lời, chưa có người soát.'
    : `Đang dùng để trả lời, ${confirmed.byName} đã soát.`;
};
