import type { Block } from '../blocks/block.ts';

/** Kinds of documents as their title line prints them (Decree 30/2020 and Guideline 36-HD/VPTW). */
const KIND_LINE =
  /^(?:NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|THÔNG BÁO|BÁO CÁO|ĐỀ ÁN|HƯỚNG DẪN|TỜ TRÌNH|QUY ĐỊNH|QUY CHẾ|CÔNG ĐIỆN|CHIẾN LƯỢC|PHƯƠNG ÁN)(?![\p{L}])/u;
/** Lines of a head among which the title stands. */
const HEAD_BLOCKS = 25;

export interface FoundTitle {
  readonly title: string;
  readonly indexes: ReadonlySet<number>;
}

/** The title: the line that names the document's kind, and the lines below it that say what it is about. */
export const findTitle = (blocks: readonly Block[]): FoundTitle => {
  const head = blocks.slice(0, HEAD_BLOCKS).filter(({ kind }) => kind === 'paragraph');
  const start = head.findIndex(({ text }) => KIND_LINE.test(text));
  const first = head[start];
  if (first === undefined) return { title: '', indexes: new Set() };
  const lines = [first];
  for (const block of head.slice(start + 1)) {
    if (block.index !== (lines.at(-1)?.index ?? 0) + 1 || !isOfTitle(block.text)) break;
    lines.push(block);
  }
  return {
    title: lines.map(({ text }) => text).join(' '),
    indexes: new Set(lines.map(({ index }) => index)),
  };
};

/** Set in capitals, or "Về …"; an organ's name alone or a ruling ("QUYẾT NGHỊ:") is over the title. */
const isOfTitle = (text: string): boolean =>
  (/^(?:về|v\/v)\s/iu.test(text) || (CAPITALS.test(text) && text.length > LONGEST_ORGAN)) &&
  !text.endsWith(':');

/** Capitals to start with; "về …" of the next line may have been joined to them. */
const CAPITALS = /^\p{Lu}[^\p{Ll}]{14,}/u;

/** In characters: a line of capitals as short as this names who decides ("QUỐC HỘI", "HỘI ĐỒNG NHÂN DÂN TỈNH …"). */
const LONGEST_ORGAN = 45;
