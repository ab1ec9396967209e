import { bold, italic, plain } from '../../domain/styled-text.ts';
import { type Button, button, present, type Rows, type View } from '../../domain/view.ts';
import { type ListedDoubt, listDoubts, openDoubts } from '../doubts/list-doubts.ts';
import { countLines, cut, headLines, stateOf } from './describe-document.ts';
import { DOCUMENT } from './document-buttons.ts';
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
