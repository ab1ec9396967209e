import type { Block } from '../blocks/block.ts';

/**
 * What a heading says that stands below it: targets to reach, an aim in general, work to do, results of what was, how
 * it is to be carried out.
 */
export type Scope = 'target' | 'aim' | 'work' | 'result' | 'shortcoming' | 'execution' | 'theme';

/** Words of headings by what they announce; the first of them in a heading decides. */
const WORDS: readonly (readonly [Exclude<Scope, 'aim' | 'theme'>, RegExp])[] = [
  ['target', /chỉ tiêu|mục tiêu|^phấn đấu/iu],
  ['work', /nhiệm vụ|giải pháp|đột phá|công việc|kinh phí|nguồn lực thực hiện|lộ trình|phạm vi|đối tượng/iu],
  ['result', /kết quả|tình hình|đánh giá|ước thực hiện|thực trạng|bối cảnh/iu],
  ['shortcoming', /tồn tại|hạn chế|khó khăn|nguyên nhân/iu],
  ['execution', /tổ chức thực hiện|phân công|trách nhiệm|chế độ báo cáo|điều khoản thi hành/iu],
];
const AIM = /^mục đích(?!\p{L})|^yêu cầu$|mục tiêu tổng quát|mục tiêu chung(?!\s*\(\d)/iu;
const THEME = /quan điểm|chủ đề|phương châm|tầm nhìn|phương hướng chung/iu;

/** What a heading's words announce; undefined where they only name a field ("Về kinh tế"). */
export const scopeOfHeading = (words: string): Scope | undefined => {
  if (AIM.test(words)) return 'aim';
  const found = WORDS.flatMap(([scope, pattern]) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [{ scope, at }];
  }).toSorted((a, b) => a.at - b.at)[0];
  return found?.scope ?? (THEME.test(words) ? 'theme' : undefined);
};

/** A line that leads itself in ("Mục tiêu tổng quát: …"): the words up to its colon, at most this many characters. */
const LONGEST_LEAD = 60;

/** What each block of a document says. */
export type Scopes = (block: Block) => Scope | undefined;

/** What blocks say by their own lead, by what leads their list in, and by the nearest heading above that says something. */
export const readScopes = (blocks: readonly Block[]): Scopes => {
  const leadIns = findLeadIns(blocks);
  const below: (Scope | undefined)[] = [];
  const scopes = blocks.map((block, index) => {
    const above = block.parent === undefined ? undefined : below[block.parent];
    const isTitle = block.isHeading || block.kind === 'caption';
    below.push((isTitle ? scopeOfTitle(block.text, above) : undefined) ?? above);
    return ownScope(block, above) ?? scopeOfLeadIn(leadIns[index] ?? '', above) ?? above;
  });
  return ({ index }) => scopes[index];
};

/**
 * Among work to do a title looks back only where it says so: "Đánh giá, xếp loại cán bộ", "Khắc phục hạn chế" are work. A
 * sentence there that leads a list in speaks of plans, outlooks and targets without setting any.
 */
const scopeOfTitle = (words: string, above: Scope | undefined): Scope | undefined => {
  const scope = scopeOfHeading(words);
  if (WORKING.has(above) && isSentence(words) && !LISTS_GOALS.test(words)) return above;
  const looksBack = scope === 'result' || scope === 'shortcoming';
  return looksBack && WORKING.has(above) && !LOOKS_BACK.test(words) ? above : scope;
};
const WORKING: ReadonlySet<Scope | undefined> = new Set(['work', 'execution']);
const isSentence = (words: string): boolean => words.length > LONGEST_LEAD && words.endsWith(':');
/** "… phấn đấu đạt các chỉ tiêu sau:" */
const LISTS_GOALS = /(?:chỉ tiêu|mục tiêu)(?:\s(?:cụ thể|chủ yếu|như|sau|đến|năm|\d+)(?!\p{L})[^,;:]*)?:$/iu;
const LOOKS_BACK =
  /^(?:(?:những |một số |các )?(?:kết quả|tình hình|thực trạng|bối cảnh|tồn tại|hạn chế|khó khăn|nguyên nhân)|đánh giá (?:chung|tình hình|kết quả|thực trạng)|ước thực hiện)(?!\p{L})/iu;

/** "Năm 2026 có 19/22 chỉ tiêu đạt, 03 chỉ tiêu không đạt. Cụ thể:" counts the targets of what was and sets none. */
const scopeOfLeadIn = (words: string, above: Scope | undefined): Scope | undefined => {
  const scope = scopeOfHeading(words);
  const isPast = above === 'result' || above === 'shortcoming';
  return isPast && scope === 'target' && !LISTS_GOALS.test(words) ? above : scope;
};

const ownScope = (block: Block, above: Scope | undefined): Scope | undefined => {
  if (above === 'result' && TELLS_WHY_NOT.test(block.text)) return 'shortcoming';
  const colon = block.text.indexOf(':');
  const lead = colon > 0 && colon <= LONGEST_LEAD ? block.text.slice(0, colon) : '';
  return lead === '' || block.isHeading ? undefined : scopeOfLead(lead);
};

/**
 * For each block the paragraph that leads in the list in which it stands: "… đạt các mục tiêu sau:"; empty where none
 * does.
 */
const findLeadIns = (blocks: readonly Block[]): readonly string[] => {
  const leadIns: string[] = [];
  const lastIn = new Map<number | undefined, Block>();
  for (const block of blocks) {
    const before = lastIn.get(block.parent);
    lastIn.set(block.parent, block);
    if (before?.kind === 'paragraph') leadIns.push(before.text.endsWith(':') ? before.text : '');
    else leadIns.push(before?.kind === block.kind ? (leadIns[before.index] ?? '') : '');
  }
  return leadIns;
};

/** A piece among results that opens with what was lacking or why; what led to the results themselves is none. */
const TELLS_WHY_NOT =
  /^(?:những |một số |các )?(?:tồn tại|hạn chế|khuyết điểm|yếu kém|nguyên nhân(?!\s(?:đạt được|(?:của\s)?(?:những\s|các\s)?(?:kết quả|thành tựu|thành công|ưu điểm|thắng lợi))))(?!\p{L})/iu;

/** A lead is the start of a sentence: only what can't be a target's own words tells. */
const scopeOfLead = (lead: string): Scope | undefined => {
  if (AIM.test(lead)) return 'aim';
  if (SETS_GOALS.test(lead)) return 'target';
  if (/^(?:kết quả|đánh giá)/iu.test(lead)) return 'result';
  if (/^(?:những |một số )?(?:tồn tại|hạn chế)/iu.test(lead)) return 'shortcoming';
  return THEME.test(lead) ? 'theme' : undefined;
};
/** "Ban Thường vụ thống nhất mục tiêu đến hết năm 2026:" */
const SETS_GOALS =
  /(?<!\p{L})(?:thống nhất|xác định|đề ra|đặt ra)\s(?:các\s|một số\s)?(?:mục tiêu|chỉ tiêu)(?:\s(?:đến|năm|cụ thể|chủ yếu|phấn đấu|như|sau)(?!\p{L})[^:]*)?$/iu;
