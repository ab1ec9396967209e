import { nationalOrgans } from '../../documents/organs/organ-words.ts';
import { fold } from '../../text/fold.ts';

const DOCUMENT_WORD = '(?:nghi quyet|van ban|document|resolution)';
/** Words of one question about a document stand no further apart; without a bound the time grows with the square. */
const NEAR = '.{0,80}';
const OF_WHOM = '(?:do ai|cua ai|cua co quan nao|do co quan nao|cua cap nao)';
const REPLACES = '(?:thay the|bai bo|thay cho)';
/** Asks which later document replaces this one, which it can't know. */
const IS_REPLACED = new RegExp(`\\b(?:bi|duoc) ${REPLACES}\\b|\\b(?:nao|gi|ai) (?:se |da )?${REPLACES}\\b`);

/** What can be asked about a document as such. */
export type DocumentTopic =
  | 'number'
  | 'date'
  | 'signed-date'
  | 'signer'
  | 'theme'
  | 'recipients'
  | 'name'
  | 'issuer'
  | 'parts'
  | 'effect'
  | 'replaces'
  | 'year';

// Order matters: the first that fits answers. On folded text.
const TOPICS: readonly (readonly [DocumentTopic, RegExp])[] = [
  [
    'number',
    new RegExp(
      `(?<!\\b(?:o|trong|theo|tai|cua) )\\b${DOCUMENT_WORD}( nay| nam \\d{4})?( (co|mang|la|ghi))? so (may|bao nhieu|hieu|nao|gi)\\b|(?<!chi )\\bso( ky)? hieu\\b(?! qua)|\\bso( cua)? ${DOCUMENT_WORD}( nay)? (la )?(bao nhieu|gi|may)\\b|\\b${DOCUMENT_WORD}( nay)? co so (khong|chua)\\b|\\bso may\\b.*${DOCUMENT_WORD}|^so ${DOCUMENT_WORD}( nay)?\\W*$`,
    ),
  ],
  ['theme', /\bchu de\b(?!.*\b(chua dat|han che|ton tai)\b)|\btheme\b/],
  [
    'recipients',
    /\bnoi nhan\b|\bgui (cho|den|toi)( nhung)? (ai|dau|co quan nao|noi nao|nhung dau)\b|\bai nhan\b.*\bnghi quyet\b|\bnghi quyet\b.*\bgui (cho|den|toi)\b|\bgui nghi quyet\b|\bnhan( duoc)? (nghi quyet|van ban)\b|\b(noi nao|co quan nao|ai|o dau) luu\b|\bluu (o dau|tai dau)\b/,
  ],
  [
    'signed-date',
    /\b(ky|ban hanh)\b.*\b(ngay nao|khi nao|bao gio|hom nao|luc nao|ngay may|ngay bao nhieu|nam nao)\b|\bngay (ky|ban hanh)\b|\b(ngay nao|khi nao|bao gio|hom nao)( thi)?( duoc)? (ky(?! ket| so)|ban hanh)\b/,
  ],
  [
    'date',
    /\b(hop|hoi nghi|thong qua|dien ra|to chuc(?! dang| doan| chinh tri)|quyet nghi)\b.*\b(ngay nao|khi nao|bao gio|hom nao|luc nao|ngay may|ngay bao nhieu|thoi gian nao)\b|\b(khi nao|ngay nao)\b.*\b(hop|hoi nghi|thong qua)\b|\bngay (hop|thong qua)\b|(?<!tong )\bhop (vao )?(ngay\b|\d{1,2}\/)|\bhoi nghi\b.*\b(lan thu may|lan may|khoa may|khoa nao)\b|\b(khoa may|lan thu may)\b|\b(nghi quyet|van ban)\b.*\bhoi nghi\b.*\blan thu \d/,
  ],
  [
    'signer',
    /\b(ai|(?:nguoi|dong chi|ong|ba|vi|lanh dao) nao)( la nguoi)?( da)?( dat but)? ky\b(?! so| dien tu| ket)|\bdat but ky\b|\b(nguoi|ai) ky\b|\bky ten\b|\bchu ky\b(?! so| dien tu)|\bbi thu ky\b|(?<!pho )\bbi thu( (?:thanh|tinh|dang) uy)?( [a-z]+){0,2}( la)? ai\b|\bai la bi thu\b|\bai\b.{0,12}\bky\b(?! so| dien tu| ket)|\bai( la)? lam bi thu\b|\bten bi thu\b|\bwho signed\b/,
  ],
  [
    'issuer',
    new RegExp(
      `\\b(ai|co quan nao|don vi nao|to chuc nao|cap nao)\\b${NEAR}\\b(ban hanh|quyet nghi|thong qua|ra)\\b${NEAR}\\b${DOCUMENT_WORD}\\b|\\b${DOCUMENT_WORD}\\b${NEAR}\\b${OF_WHOM} (ban hanh|thong qua|ra)\\b|\\b${DOCUMENT_WORD}( nay| do)?( nam \\d{4})?( la)? ${OF_WHOM}\\b|^(?:do )?(?:ai|co quan nao|cap nao)(?: la noi)? ban hanh\\W*$`,
    ),
  ],
  [
    'name',
    new RegExp(
      `\\bten (day du |chinh thuc )?(cua )?${DOCUMENT_WORD}\\b|\\b(day|do) la ${DOCUMENT_WORD} (gi|nao)\\b|\\b${DOCUMENT_WORD}( nay)? (ten|la) (gi|la gi)\\b|\\b${DOCUMENT_WORD} (nay )?(noi ve|ve) (cai )?(gi|van de gi|viec gi|noi dung gi)\\b|^${DOCUMENT_WORD} (gi|nao)\\W*$|\\b(name|title) of the ${DOCUMENT_WORD}\\b`,
    ),
  ],
  [
    'parts',
    new RegExp(
      `\\b${DOCUMENT_WORD}( nay)? (gom|co|chia|bao gom)( (lam|thanh))?( bao nhieu| may| nhung)( )?(phan|muc|chuong)\\b|\\bbo cuc\\b|\\bcau truc\\b`,
    ),
  ],
  [
    'year',
    new RegExp(
      `\\b${DOCUMENT_WORD}( nay)? (la )?(cua|cho|ap dung cho|ap dung|danh cho) nam (nao|may|bao nhieu)\\b|\\bnam nao\\b.*\\b${DOCUMENT_WORD} nay\\b`,
    ),
  ],
  // "nâng cao hiệu lực quản lý" asks for no day.
  [
    'effect',
    new RegExp(
      `(?<!nang cao )\\bhieu luc\\b(?!,? (?:va )?(?:hieu qua|quan ly|lanh dao|chi dao|dieu hanh|hoat dong))|\\b(?:het han|co gia tri den)\\b|\\b${DOCUMENT_WORD}( nay)? (duoc |bat dau )*(ap dung|thi hanh) (ke )?(tu )?(ngay nao|hom nao|khi nao|bao gio|luc nao|thang nao)\\b`,
    ),
  ],
  [
    'replaces',
    new RegExp(
      `\\b${DOCUMENT_WORD}( nay| do)?( nam \\d{4})?( (?:co|da|se))? ${REPLACES}\\b|\\b${REPLACES}( cho)?( nhung| cac)? (?:nghi quyet|van ban|quyet dinh|ke hoach|chuong trinh|chi thi|quy dinh|thong tu|nghi dinh)( cu| truoc| so)? (?:nao|gi|may)\\b`,
    ),
  ],
];

/**
 * What a question asks about the document itself: its number, date, signer, theme …; undefined for others.
 * @param organ who issued the document
 */
export const findDocumentTopic = (text: string, organ = ''): DocumentTopic | undefined => {
  const bare = fold(text).replace(/\s+/g, ' ').trim();
  const topic = TOPICS.find(([, pattern]) => pattern.test(bare))?.[0];
  // "Đại hội Đảng khóa mấy" asks about another matter, which the clauses name.
  if (topic === 'replaces' && IS_REPLACED.test(bare)) return undefined;
  return topic === undefined || isAboutAnother(bare, topic, othersThan(fold(organ))) ? undefined : topic;
};

/** Organs and papers of their own; a meeting's or an issuer's word is no other's where the document is theirs. */
const OTHERS: readonly string[] = [
  ...nationalOrgans().map(fold),
  'hoi dong nhan dan',
  'ket luan',
  'thong bao',
  'bao cao',
  'chuong trinh hanh dong',
  'dai hoi',
  'de an',
  'cong doan',
];
const othersThan = (own: string): RegExp =>
  new RegExp(`\\bnghi quyet (so )?\\d|\\b(?:${OTHERS.filter((word) => !own.includes(word)).join('|')})\\b`);
/** Papers whose effect is asked about as often. */
const LAWS = /(?<!phap )\bluat\b|\bnghi dinh\b|\bthong tu\b/;

/** "Kế hoạch thực hiện nghị quyết do ai ban hành?" is about the plan. */
const CARRIES_OUT =
  /\b(?:ke hoach|chuong trinh|huong dan|quy che|de an)( hanh dong)?( de)? (?:thuc hien|trien khai|cu the hoa|quan triet)( thuc hien)? (?:nghi quyet|van ban)\b/;

/** Who asked for a document hasn't issued it. */
const SUBMITS = /\b(?:trinh|de nghi|de xuat|tham muu|soan thao|xin y kien)\b/;

const isAboutAnother = (bare: string, topic: DocumentTopic, others: RegExp): boolean => {
  if (CARRIES_OUT.test(bare)) return true;
  if (topic === 'issuer' && SUBMITS.test(bare)) return true;
  if (topic === 'effect') return others.test(bare) || LAWS.test(bare);
  if (topic !== 'replaces') return others.test(bare);
  // "Nghị quyết này thay thế nghị quyết 12 phải không": what is replaced may be another, who replaces may not.
  const before = bare.slice(0, bare.search(REPLACES));
  return others.test(before) || LAWS.test(before);
};
