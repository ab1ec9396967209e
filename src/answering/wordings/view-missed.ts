import { createHash } from 'node:crypto';
import { describeReference } from '../../documents/references/describe-reference.ts';
import type { SaidOfWording, TiedWording } from '../../documents/wordings/tied-wording.ts';
import { defineButtons, numbers } from '../../domain/button-data.ts';
import { pageButtons, takePage } from '../../domain/page.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import { bold, plain, quote } from '../../domain/styled-text.ts';
import { type Button, button, present, type Rows, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { Answer, Answering } from '../answer.ts';
import { askedLine, nearBlocks, quoteWords, tieable } from './describe-missed.ts';
import { LISTED_DAYS, type MissedGroup } from './group-missed.ts';

/** Of a wording in a list, and on a button. */
const LONGEST_LINE = 120;
const LONGEST_LABEL = 30;

const describeSaid = (said: SaidOfWording): string => {
  switch (said.is) {
    case 'clause':
      return describeReference(said.ref);
    case 'not stated':
      return 'văn bản không nêu';
    case 'skipped':
      return 'bỏ qua';
  }
};

/** What was said of a wording, what it is answered with from now on, and the way back. */
export const viewSaid = (
  wording: Pick<TiedWording, 'id' | 'words' | 'said'>,
  answer: Answer | undefined,
  index: number,
  parts: Rows = [],
): View => {
  const { id, words, said } = wording;
  const isMissed = answer?.kind === 'none' && answer.reason !== 'not-stated';
  const outcome = isMissed
    ? '⚠️ Nhưng câu này vẫn chưa trả lời được từ đó: năm, địa bàn, đơn vị hoặc điều được hỏi khác với điều khoản, hoặc câu chỉ nối tiếp câu trước.'
    : 'Từ nay câu này được trả lời:';
  return {
    blocks: [
      bold(`✅ Đã ghi: ${quoteWords(words)} → ${describeSaid(said)}`),
      ...(answer === undefined ? [] : [plain(outcome), ...(isMissed ? [] : [quote(answer.text)])]),
    ],
    buttons: [
      ...parts,
      [button('↩️ Hoàn tác', MISSED.to.undo(id, index)), button('Câu tiếp ›', MISSED.to.page(index))],
    ],
  };
};

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${startOfText(text, most)}…`;

/** The wordings of which something was said, each to be taken back. */
export const viewSettled = (
  wordings: readonly TiedWording[],
  wanted: number,
  { answering }: { readonly answering: Answering },
): View => {
  const page = takePage(wordings, wanted);
  const lines = page.rows.map((wording) => {
    const outdated = answering.isOutdated(wording) ? ' ⚠️ văn bản đã đổi, không dùng nữa' : '';
    return `• “${cut(wording.words, LONGEST_LINE)}” → ${describeSaid(wording.said)}${outdated}`;
  });
  return {
    blocks: [
      bold(`Cách hỏi đã ghi (${wordings.length})`),
      plain(lines.length === 0 ? 'Chưa ghi cách hỏi nào.' : lines.join('\n')),
    ],
    buttons: [
      ...page.rows.map(({ id, words }): readonly Button[] => [
        button(`↩️ Bỏ “${cut(words, LONGEST_LABEL)}”`, MISSED.to.undoSettled(id, page.number)),
      ]),
      pageButtons(page, (to) => MISSED.to.settled(to)),
      [button('Về câu hỏi', MISSED.to.page(0))],
    ],
  };
};

/** Buttons of questions that weren't answered surely, by the answered update and the page; clauses are `codeOf` numbers. */
export const MISSED = defineButtons('hc', {
  page: numbers('v', 'page'),
  tie: numbers('t', 'answer', 'page', 'clause'),
  groups: numbers('g', 'answer', 'page', 'document?'),
  targets: numbers('h', 'answer', 'page', 'document', 'group', 'wanted?'),
  choose: numbers('c', 'answer', 'page', 'document', 'target', 'part?'),
  notStated: numbers('n', 'answer', 'page'),
  skip: numbers('s', 'answer', 'page'),
  undo: numbers('u', 'said', 'page'),
  settled: numbers('d', 'page'),
  undoSettled: numbers('x', 'said', 'page'),
});

/** Smaller numbers are places in a list, as buttons of earlier versions hold them. */
export const FIRST_CODE = 100_000;
const DIGEST_LETTERS = 8;

/** A document or a reference as a button holds it: a number that stays its own whatever comes beside it. */
export const codeOf = (name: string): number =>
  FIRST_CODE + Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LETTERS), 16);

/** What a button's number means of a list. */
export const findByCode = <Item>(
  items: readonly Item[],
  code: number,
  nameOf: (item: Item) => string,
): Item | undefined =>
  code < FIRST_CODE ? items[code] : items.find((item) => codeOf(nameOf(item)) === code);

interface NamedClause {
  readonly document: DocumentId;
  readonly ref: Reference;
}

const nameClause = ({ document, ref }: NamedClause): string => `${document} ${ref}`;

/** A clause as a button holds it. */
export const codeOfClause = (clause: NamedClause): number => codeOf(nameClause(clause));

/** The clause of a list that a button's number means. */
export const findClause = <Clause extends NamedClause>(
  clauses: readonly Clause[],
  code: number,
): Clause | undefined => findByCode(clauses, code, nameClause);

interface Services {
  readonly answering: Answering;
  readonly timeZone: string;
}

const toSettled = (settled: number): Rows =>
  settled === 0 ? [] : [[button(`🗂 Đã ghi (${settled})`, MISSED.to.settled(0))]];

/**
 * One wording that wasn't answered surely, with what can be said of it.
 * @param wanted which of them, from 0; beyond the end it is the last one
 * @param settled of how many wordings something was said
 */
export const viewMissed = (
  groups: readonly MissedGroup[],
  wanted: number,
  settled: number,
  services: Services,
): View => {
  const index = Math.max(0, Math.min(wanted, groups.length - 1));
  const group = groups[index];
  if (group === undefined)
    return {
      blocks: [plain(`${LISTED_DAYS} ngày qua không còn câu hỏi nào chưa trả lời được.`)],
      buttons: toSettled(settled),
    };
  const near = tieable(services, group.near);
  const of = group.update;
  return {
    blocks: [
      bold(`Câu hỏi chưa trả lời chắc chắn ${index + 1}/${groups.length}, ${LISTED_DAYS} ngày qua`),
      plain(quoteWords(group.words)),
      plain(askedLine(group, services.timeZone)),
      ...nearBlocks(near),
    ],
    buttons: [
      ...near.map((clause) => [
        button(`✅ Đúng là ${describeReference(clause.ref)}`, MISSED.to.tie(of, index, codeOfClause(clause))),
      ]),
      [button('🔎 Chọn chỉ tiêu khác', MISSED.to.groups(of, index))],
      [
        button('🚫 Văn bản không nêu', MISSED.to.notStated(of, index)),
        button('Bỏ qua', MISSED.to.skip(of, index)),
      ],
      present(
        index > 0 && button('‹ Trước', MISSED.to.page(index - 1)),
        index + 1 < groups.length && button('Sau ›', MISSED.to.page(index + 1)),
      ),
      ...toSettled(settled),
    ],
  };
};
