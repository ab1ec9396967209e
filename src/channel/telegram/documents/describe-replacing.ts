import { startOfText } from '../../../text/cut-text.ts';
import { plain } from '../message/rich-text.ts';
import type { Replacing } from './plan-replacing.ts';
import type { DocumentView } from './view-document.ts';

/** Changes that are listed; all of them come as a file. */
export const MOST_LISTED = 15;
const LONGEST_LINE = 200;

/** What a replacement does, in paragraphs: what is new, gone and changed, figures first, then what is held of it. */
export const describeReplacing = ({
  changes,
  moves,
}: Pick<Replacing, 'changes' | 'moves'>): DocumentView['blocks'] => {
  const lines = changes.map((line) => `• ${startOfText(line, LONGEST_LINE)}`);
  const more = lines.length - MOST_LISTED;
  const held = moves.lines.length === 0 ? ['Chưa có phân công hay báo cáo nào.'] : moves.lines;
  return [
    plain([...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`… và ${more} chỗ nữa.`] : [])].join('\n')),
    plain(held.join('\n')),
  ];
};
