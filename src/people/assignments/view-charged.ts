import { DOCUMENT } from '../../documents/library/document-buttons.ts';
import type { StoredDocument } from '../../documents/library/document-store.ts';
import { callDocument } from '../../documents/library/title-document.ts';
import { formatDay } from '../../domain/local-time.ts';
import type { AssignmentId, Day } from '../../domain/people.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, present, type Rows, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { ChangedBy, ChangeMeans } from '../change-people.ts';
import { findCharged, giveCharged, takeBackCharged } from './charged-work.ts';
import type { ProposedDue } from './find-due.ts';
import { PART_NAMES } from './part-names.ts';

/** Somebody of the office who gives work today. */
interface Giver extends ChangedBy {
  readonly services: ChangeMeans;
  readonly today: Day;
}

const MOST_LISTED = 15;
const MOST_UNKNOWN = 10;
const LONGEST_DUE = 80;

const firstOf = (lines: readonly string[], most: number): readonly string[] => {
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [`… và ${more} nữa.`] : [])];
};

const describeDue = (due: ProposedDue | undefined, today: Day): string => {
  if (due === undefined) return '';
  const words = `“${startOfText(due.words, LONGEST_DUE)}”`;
  if (due.day === undefined) return `, hạn ${words}`;
  return `, hạn ${formatDay(due.day)}${due.day < today ? ' (đã qua)' : ''} ${words}`;
};

const backTo = ({ sequence }: StoredDocument): readonly Button[] => [
  button('Về văn bản', DOCUMENT.to.show(sequence)),
];

/** Whom the document itself charges with what, and by when, for the office to give it all in one go. */
export const viewChargedWork = async (by: Giver, document: StoredDocument): Promise<View> => {
  const today = by.today;
  const snapshot = await by.services.people.read();
  const { wanted, unknown } = findCharged(document, snapshot);
  const nameOf = new Map(snapshot.units.map(({ id, name }) => [id, name]));
  const lines = wanted.map(
    ({ unit, part, ref, due }) =>
      `• ${nameOf.get(unit)} ${PART_NAMES[part]} ${ref}${describeDue(due, today)}`,
  );
  const dated = wanted.filter(({ due }) => due?.day !== undefined && due.day >= today).length;
  return {
    blocks: present(
      bold(`Giao việc theo ${callDocument(document)}`),
      plain(
        wanted.length === 0
          ? 'Không còn việc nào của đơn vị trong danh sách để giao theo văn bản.'
          : firstOf(lines, MOST_LISTED).join('\n'),
      ),
      dated !== 0 &&
        plain(`${dated} việc có ngày hạn. Giao kèm ngày thì đơn vị được giao, được nhắc đến hết ngày ấy.`),
      unknown.length !== 0 &&
        plain(
          `Văn bản còn giao cho các cơ quan chưa có trong danh sách đơn vị: ${firstOf(unknown, MOST_UNKNOWN).join('; ')}`,
        ),
    ),
    buttons: [...giveButtons(document, wanted.length, dated), backTo(document)],
  };
};

const giveButtons = ({ sequence: id }: StoredDocument, all: number, dated: number): Rows => {
  if (all === 0) return [];
  if (dated === 0) return [[button(`👥 Giao cả ${all} việc`, DOCUMENT.to.giveWork(id))]];
  return [
    [button(`📅 Giao cả ${all} việc, kèm ngày hạn`, DOCUMENT.to.giveWork(id, 1))],
    [button(`👥 Giao cả ${all} việc, không kèm ngày`, DOCUMENT.to.giveWork(id))],
  ];
};

/** Gives all of it; what was given meanwhile isn't doubled. @param untilDue until the days that the document names */
export const giveChargedWork = async (
  by: Giver,
  document: StoredDocument,
  untilDue: boolean,
): Promise<View> => {
  const today = by.today;
  const given = await giveCharged(by.services, by, document, { untilDue, today });
  return {
    blocks: [
      plain(
        `✅ Đã giao ${given.length} việc theo ${callDocument(document)}. Xem và sửa từng việc bằng /phancong hoặc /canbo.`,
      ),
    ],
    buttons: [...takeBackButton(document, given), backTo(document)],
  };
};

/** Ids that are given in one change follow one another. */
const takeBackButton = ({ sequence }: StoredDocument, [first, ...others]: readonly AssignmentId[]): Rows => {
  const count = others.length + 1;
  return first === undefined
    ? []
    : [[button(`↩️ Thu hồi ${count} việc vừa giao`, DOCUMENT.to.takeWorkBack(sequence, first, count))]];
};

/** Takes back what was given by one tap, as far as it still stands. */
export const takeBackChargedWork = async (
  by: Giver,
  document: StoredDocument,
  first: number,
  count: number,
): Promise<View> => {
  const taken = await takeBackCharged(by.services, by, document, { first, count });
  return {
    blocks: [plain(`Đã thu hồi ${taken} việc vừa giao theo ${callDocument(document)}.`)],
    buttons: [[button('👥 Giao việc theo văn bản', DOCUMENT.to.work(document.sequence))], backTo(document)],
  };
};
