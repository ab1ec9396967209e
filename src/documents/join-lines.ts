/** What a line of a resolution starts with. */
export type LineMark =
  | { readonly type: 'section'; readonly path: string }
  | { readonly type: 'numbered'; readonly path: string }
  | { readonly type: 'target'; readonly number: number }
  | { readonly type: 'dash' }
  | { readonly type: 'label'; readonly label: 'KQ' | 'TT' }
  | { readonly type: 'recipients' }
  | { readonly type: 'signature' }
  | { readonly type: 'plain' };

/** A paragraph as the author wrote it: page breaks mended, Markdown marks and its number or dash taken off. */
export interface Block {
  readonly mark: LineMark;
  readonly text: string;
}

const LABELS: readonly (readonly ['KQ' | 'TT', RegExp])[] = [
  ['KQ', /^kết quả đạt được\s*:/iu],
  ['TT', /^(tồn tại|hạn chế)[^:.]{0,30}:/iu],
];

const HEADING_LENGTH = 120;

/**
 * A document's paragraphs in order. The source is a page-scanned text with one paragraph a line; a sentence that a page
 * end broke goes on in a later line. Numbering decides what a line is, Markdown heading marks don't.
 */
export const joinLines = (source: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open = false;
  for (const line of source.split(/\r?\n/)) {
    if (/^\s*-{3,}\s*$/.test(line)) {
      open = false;
      continue;
    }
    const text = withoutMarkdown(line);
    if (text === '') continue;
    const block = readMark(text);
    const previous = blocks.at(-1);
    if (open && block.mark.type === 'plain' && previous !== undefined && continues(previous, block)) {
      blocks[blocks.length - 1] = { mark: previous.mark, text: `${previous.text} ${block.text}` };
    } else {
      blocks.push(block);
    }
    open = !/[.;:!?…]["”’)]*$/u.test(text);
  }
  return blocks;
};

/** A short numbered line without an end mark is a heading; only a lower-case line can be the rest of one. */
const continues = (previous: Block, next: Block): boolean => {
  const isNumbered = previous.mark.type === 'section' || previous.mark.type === 'numbered';
  if (!isNumbered || previous.text.length > HEADING_LENGTH) return true;
  return /^\p{Ll}/u.test(next.text);
};

const withoutMarkdown = (line: string): string =>
  line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*{4}/g, ' ')
    .replace(/[*]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

const readMark = (text: string): Block => {
  const section = /^([IVXLC]+)\.\s+(?=\p{Lu})(.*)$/u.exec(text);
  if (section?.[1] !== undefined)
    return { mark: { type: 'section', path: section[1] }, text: section[2] ?? '' };
  const numbered = /^(\d+(?:\.\d+)*)\.\s+(?!\s)(.*)$/.exec(text);
  if (numbered?.[1] !== undefined) {
    return { mark: { type: 'numbered', path: numbered[1] }, text: numbered[2] ?? '' };
  }
  const target = /^\((\d+)\)\s*(?!\s)(.*)$/.exec(text);
  if (target?.[1] !== undefined) {
    return { mark: { type: 'target', number: Number(target[1]) }, text: target[2] ?? '' };
  }
  const dash = /^[-–—•+]\s+(?!\s)(.*)$/.exec(text);
  if (dash?.[1] !== undefined) return { mark: { type: 'dash' }, text: dash[1] };
  const label = LABELS.find(([, pattern]) => pattern.test(text));
  if (label !== undefined) return { mark: { type: 'label', label: label[0] }, text };
  if (/^nơi nhận\s*:/iu.test(text)) return { mark: { type: 'recipients' }, text };
  if (/^T\/?M\.? /u.test(text)) return { mark: { type: 'signature' }, text };
  return { mark: { type: 'plain' }, text };
};
