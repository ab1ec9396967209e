import { type ListedDoubt, listDoubts, openDoubts } from '../../../documents/doubts/list-doubts.ts';
import { countLines, cut, headLines, stateOf } from '../../../documents/library/describe-document.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import { bold, italic, plain } from '../../../domain/styled-text.ts';
import type { Button, Rows, View } from '../../../domain/view.ts';
import { DOCUMENT } from './document-buttons.ts';

/** Doubts that are shown with the document itself; the others are a tap away. */
const MOST_DOUBTS = 3;

const doubtLine = ({ doubt: { what, where } }: ListedDoubt): string => `• ${where}: ${cut(what)}`;

const doubtLines = (document: StoredDocument): readonly string[] => {
  const all = listDoubts(document).length;
  const open = openDoubts(document);
  if (all === 0) return ['Không có chỗ nào đáng ngờ.'];
  if (open.length === 0) return [`Đã soát cả ${all} chỗ ngờ.`];
  const more = open.length - MOST_DOUBTS;
  return [
    open.length === all ? `Chỗ ngờ (${all}):` : `Chỗ ngờ: còn ${open.length} trên ${all}.`,
    ...open.slice(0, MOST_DOUBTS).map(doubtLine),
    ...(more > 0 ? [`… và ${more} chỗ nữa.`] : []),
  ];
};

/** Opens the doubts one by one; none where there never were any. */
const doubtButtons = (document: StoredDocument): readonly Button[] => {
  const { sequence: id } = document;
  const [first] = listDoubts(document);
  const open = openDoubts(document).length;
  if (open > 0) return [{ label: `❓ Xem chỗ ngờ (${open})`, data: DOCUMENT.to.doubt(id) }];
  return first === undefined ? [] : [{ label: '❓ Xem lại chỗ ngờ', data: DOCUMENT.to.doubt(id, first.key) }];
};

const draftButtons = (document: StoredDocument): Rows => [
  [
    ...(document.reading.measures > 0
      ? [{ label: '🔢 Xem từng con số', data: DOCUMENT.to.figure(document.sequence, 0) }]
      : []),
    ...doubtButtons(document),
  ],
  ...draftActs(document),
];

const draftActs = ({ sequence: id }: StoredDocument): Rows => [
  [
    { label: '📄 Bảng để soát', data: DOCUMENT.to.workbook(id) },
    { label: '📃 Toàn văn', data: DOCUMENT.to.text(id) },
  ],
  [
    { label: '✅ Đưa vào dùng', data: DOCUMENT.to.askCount(id) },
    { label: '🗑 Bỏ', data: DOCUMENT.to.drop(id) },
  ],
];

/** Offers a notice about it to the units. */
export const ANNOUNCE_BUTTON = '📣 Báo các đơn vị';

/** Opens which document this one carries out. */
export const LINK_BUTTON = '🔗 Thực hiện văn bản nào?';

const liveButtons = (document: StoredDocument): Rows => [doubtButtons(document), ...liveActs(document)];

const liveActs = ({ sequence: id, confirmed, reading }: StoredDocument): Rows => [
  [
    { label: '📄 Bảng để soát', data: DOCUMENT.to.workbook(id) },
    { label: '📃 Toàn văn', data: DOCUMENT.to.text(id) },
  ],
  ...(reading.charges > 0 ? [[{ label: '👥 Giao việc theo văn bản', data: DOCUMENT.to.work(id) }]] : []),
  [
    { label: LINK_BUTTON, data: DOCUMENT.to.links(id) },
    { label: ANNOUNCE_BUTTON, data: DOCUMENT.to.announce(id) },
  ],
  [
    ...(confirmed === undefined ? [{ label: '✅ Xác nhận đã soát', data: DOCUMENT.to.askCount(id) }] : []),
    { label: '⏏️ Rút văn bản', data: DOCUMENT.to.withdraw(id) },
  ],
];

/** Puts a text back that another one took the place of. */
export const UNDO_BUTTON = '↩️ Về bản cũ';

const withdrawnButtons = ({ sequence: id, replacedBy }: StoredDocument): Rows => [
  replacedBy === undefined ? [] : [{ label: UNDO_BUTTON, data: DOCUMENT.to.askUndoReplace(id) }],
  [
    { label: '↩️ Khôi phục thành bản nháp', data: DOCUMENT.to.restore(id) },
    { label: '📃 Toàn văn', data: DOCUMENT.to.text(id) },
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
      ? [[{ label, data: DOCUMENT.to.askReplace(document.sequence) }], ...own]
      : own;
  return {
    blocks: [
      bold(callDocument(document)),
      plain([...headLines(reading), ...countLines(reading)].join('\n')),
      ...(state === 'withdrawn' ? [] : [plain(doubtLines(document).join('\n'))]),
      italic(stateOf(document)),
    ],
    buttons,
  };
};
