import type { Answer } from '../../../answering/answer.ts';
import { quoteWords } from '../../../answering/wordings/describe-missed.ts';
import { describeReference } from '../../../documents/references/describe-reference.ts';
import type { SaidOfWording, TiedWording } from '../../../documents/wordings/tied-wording.ts';
import { bold, plain, quote } from '../../../domain/styled-text.ts';
import { startOfText } from '../../../text/cut-text.ts';
import type { Button, Rows, View } from '../message/keyboard.ts';
import { pageButtons, takePage } from '../message/paging.ts';
import type { BotServices } from '../services.ts';
import { MISSED } from './view-missed.ts';

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
      [
        { label: '↩️ Hoàn tác', data: MISSED.to.undo(id, index) },
        { label: 'Câu tiếp ›', data: MISSED.to.page(index) },
      ],
    ],
  };
};

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${startOfText(text, most)}…`;

/** The wordings of which something was said, each to be taken back. */
export const viewSettled = (
  wordings: readonly TiedWording[],
  wanted: number,
  { answering }: Pick<BotServices, 'answering'>,
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
        { label: `↩️ Bỏ “${cut(words, LONGEST_LABEL)}”`, data: MISSED.to.undoSettled(id, page.number) },
      ]),
      pageButtons(page, (to) => MISSED.to.settled(to)),
      [{ label: 'Về câu hỏi', data: MISSED.to.page(0) }],
    ],
  };
};
