import { localDay } from '../../domain/local-time.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { type Block, bold, plain, quote } from '../../domain/styled-text.ts';
import { type Button, button, present, type Rows } from '../../domain/view.ts';
import type { Directory } from '../../people/directory.ts';
import { writeItem } from '../followed-documents.ts';
import { type Labels, labelWithDocument } from '../name-items.ts';
import { describeOfficeEntry } from '../office/describe-office-entry.ts';
import { shortItem } from '../reporters/find-led.ts';
import { describeCard, isDoubted, nameItems } from './describe-card.ts';
import type { DescribedQuestion } from './describe-question.ts';
import { holdsFigure, isByOffice, type ProgressQuestion, type ProgressUpdate } from './progress-update.ts';
import { ASKED, CARD } from './report-buttons.ts';

const about = ({ id }: ProgressUpdate, label: string, to: (report: number) => string): Button =>
  button(label, to(id));

/** Confirm, correct, take back. Of several items that hold no figure there is nothing to be typed anew. */
export const cardButtons = (updates: readonly ProgressUpdate[]): Rows => {
  const [first, ...others] = updates;
  if (first === undefined) return [];
  const isDue = updates.some(({ isStillDue }) => isStillDue === true);
  return present(
    isDue && [about(first, 'Hẹn ngày có số', CARD.to.offerDays)],
    present(
      isDoubted(first) && about(first, 'Giữ nguyên', CARD.to.confirm),
      (others.length === 0 || updates.some(holdsFigure)) && about(first, 'Sửa', CARD.to.correct),
      about(first, 'Hủy', CARD.to.takeBack),
    ),
  );
};

/** Puts back what was taken back. */
export const restoreButtons = (updates: readonly ProgressUpdate[]): Rows => {
  const [first] = updates;
  return first === undefined ? [] : [[about(first, 'Khôi phục', CARD.to.restore)]];
};

/** A button for each answer to what is asked back. */
export const questionButtons = ({ id }: Pick<ProgressQuestion, 'id'>, { choices }: DescribedQuestion): Rows =>
  choices.map(({ label, choice }): readonly Button[] => [
    button(label, ASKED.to.answer(id, shortItem(asReference(choice)))),
  ]);

/** What naming a card's items and whoever reported needs. */
export interface CardMeans extends Labels {
  readonly directory: () => Promise<Directory>;
}

/** What is shown of somebody's own words on a card; all of them are kept. */
const LONGEST_QUOTE = 600;

const cut = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).trimEnd()} …`;

const quoted = (heading: string, words: string): readonly Block[] =>
  words === '' ? [] : [plain(heading), quote(cut(words))];

/** Reports with their items as they are written today. */
const writtenToday = (services: Labels, updates: readonly ProgressUpdate[]): readonly ProgressUpdate[] => {
  const today = localDay(services.now(), services.timeZone);
  return updates.map((update) => ({ ...update, ref: writeItem(services.followed(), update, today) }));
};

const labelOf =
  (services: Labels) =>
  (ref: Reference): string =>
    labelWithDocument(services, ref);

/** Characters of a card's lines; what stands beside them fits one message too. */
const LONGEST_LIST = 2500;

/** As many lines as one message holds; the others are counted. */
const fitLines = (lines: readonly string[]): string => {
  let length = 0;
  const shown = lines.filter((line) => {
    length += line.length + 1;
    return length <= LONGEST_LIST;
  });
  const more = lines.length - shown.length;
  return [...shown, ...(more === 0 ? [] : [`• và ${more} số khác`])].join('\n');
};

/** Figures that are due and weren't given: what was said doesn't answer for them. */
const viewStillDue = (services: Labels, updates: readonly ProgressUpdate[]): readonly Block[] => {
  const due = writtenToday(
    services,
    updates.filter(({ isStillDue }) => isStillDue === true),
  );
  if (due.length === 0) return [];
  const names = due.map(({ ref }) => `• ${labelOf(services)(ref)}`);
  return [
    plain(
      `Đang đến kỳ có số mới, còn chờ:\n${fitLines(names)}\nĐồng chí gửi số; nếu chưa có, hẹn ngày có số.`,
    ),
  ];
};

/** For which units the office entered it, by what and by whom. */
const viewOfficeEntry = async (
  { directory: read, timeZone }: CardMeans,
  updates: readonly ProgressUpdate[],
): Promise<readonly Block[]> => {
  const [first] = updates;
  if (first === undefined || !isByOffice(first)) return [];
  const directory = await read();
  const units = [...new Set(updates.map(({ unit }) => directory.unit(unit)?.name ?? ''))].join(', ');
  const name = directory.official(first.official)?.name ?? 'một cán bộ';
  const entry = describeOfficeEntry(first, name, localDay(first.recordedAt, timeZone));
  return [plain(`Ghi cho: ${units}.\n${entry}. Đơn vị được báo trong tin thường lệ và sửa được.`)];
};

/** The updates of one card. */
export const viewCard = async (
  services: CardMeans,
  updates: readonly ProgressUpdate[],
): Promise<readonly Block[]> => {
  const card = describeCard(writtenToday(services, updates), labelOf(services));
  if (card === undefined) return [];
  const { title, facts, blocker, resolved, proposal, note, doubt } = card;
  return [
    bold(title),
    ...(facts.length === 0 ? [] : [plain(fitLines(facts))]),
    ...quoted('Vướng mắc:', blocker),
    ...quoted('Đã gỡ vướng mắc:', resolved),
    ...quoted('Đề nghị:', proposal),
    ...quoted('Ghi chú:', note),
    ...viewStillDue(services, updates),
    ...(await viewOfficeEntry(services, updates)),
    ...(doubt === '' ? [] : [plain(`${doubt}\nSố này chỉ được tính khi đồng chí xác nhận.`)]),
  ];
};

/** What was taken back, by its items. */
export const nameUpdates = (services: Labels, updates: readonly ProgressUpdate[]): string =>
  nameItems(
    writtenToday(services, updates).map(({ ref }) => ref),
    labelOf(services),
  );
