import type { Passage, Span } from '../domain/passage.ts';
import type { Responsibility } from '../domain/resolution.ts';

/** Words with which the name of a body or a group of people starts. */
const BODY_START = [
  'toàn Đảng bộ',
  'Thành ủy',
  'Thành uỷ',
  'Tỉnh ủy',
  'Ban Thường vụ',
  'Thường trực',
  'Ban Chấp hành',
  'ban cán sự đảng',
  'đảng đoàn',
  'đảng ủy',
  'cấp ủy',
  'cấp uỷ',
  'các cấp ủy',
  'ủy ban',
  'Hội đồng nhân dân',
  'Mặt trận Tổ quốc',
  'Công an',
  'Bộ Chỉ huy',
  'Văn phòng',
  'người đứng đầu',
  'các đồng chí',
  'các cơ quan',
  'các ban',
  'các sở',
  'các tổ chức',
  'sở',
].join('|');

/** Words with which what a body is charged with starts. */
const CHARGE = [
  'cụ thể hóa',
  'cụ thể hoá',
  'tập trung',
  'tiếp tục',
  'tăng cường',
  'đẩy mạnh',
  'kiểm tra',
  'giám sát',
  'theo dõi',
  'chỉ đạo',
  'chủ trì',
  'phối hợp',
  'đối thoại',
  'xử lý',
  'xây dựng',
  'ban hành',
  'triển khai',
  'tổ chức',
  'rà soát',
  'hướng dẫn',
  'tham mưu',
  'báo cáo',
  'lãnh đạo',
  'phân công',
].join('|');

/** "Có trách nhiệm" is sure wherever it stands; the other verbs also occur inside names ("các tổ chức chính trị"). */
const CHARGED = ['(?:có|chịu) trách nhiệm', `(?:phải |cần |sẽ )?(?:${CHARGE})`].map(
  (charge) =>
    new RegExp(
      `^(?<quantity>\\d+% )?(?<actor>(?:${BODY_START})(?!\\p{L})[^.;:]*?) ${charge}(?!\\p{L}| (?:chính trị|đảng))(?<!ủy ban kiểm tra|uỷ ban kiểm tra)`,
      'iu',
    ),
);
/** A body named in the middle of a sentence as the one who does something. */
const CHARGED_INSIDE =
  /(?<=kiến nghị |giao |giao cho |phân công |do )(?<actor>Ban Thường vụ Thành (?:ủy|uỷ)|Công an thành phố|Sở \p{Lu}[\p{L} ]+?|Ủy ban [\p{L} ]+?) (?:theo dõi|chủ trì|phân công|thực hiện|phối hợp|kiểm tra)/gu;

const LONGEST_ACTOR = 160;

/** Who the passage charges, sentence by sentence (and, inside a sentence, clause by clause). */
export const findResponsibilities = (passage: Passage): readonly Responsibility[] => {
  const found: Responsibility[] = [];
  for (const sentence of passage.sentences) {
    for (const clause of clausesOf(passage.text, sentence)) {
      const words = passage.text.slice(clause.start, clause.end);
      const match = CHARGED.map((pattern) => pattern.exec(words)).find((found) => found !== null);
      const actor = match?.groups?.['actor'];
      if (actor === undefined || actor.length > LONGEST_ACTOR) continue;
      const start = clause.start + (match?.groups?.['quantity']?.length ?? 0);
      found.push(
        responsibility(
          passage,
          { start, end: start + actor.length },
          { start: clause.start, end: sentence.end },
        ),
      );
    }
    for (const match of passage.text.slice(sentence.start, sentence.end).matchAll(CHARGED_INSIDE)) {
      const start = sentence.start + match.index;
      const actor = { start, end: start + (match.groups?.['actor']?.length ?? 0) };
      found.push(responsibility(passage, actor, sentence));
    }
  }
  return found;
};

const responsibility = (passage: Passage, actor: Span, statement: Span): Responsibility => ({
  ref: passage.ref,
  passageId: passage.id,
  role: 'lead',
  actor,
  statement,
  covers:
    passage.kind === 'heading' || /:$/.test(passage.text.slice(0, statement.end)) ? passage.ref : undefined,
});

/** A sentence and what follows each of its semicolons. */
const clausesOf = (text: string, sentence: Span): readonly Span[] => {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/;\s+/g)) {
    clauses.push({ start, end: sentence.start + match.index });
    start = sentence.start + match.index + match[0].length;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
};
