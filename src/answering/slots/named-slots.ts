import { foldedWords } from '../../text/fold.ts';
import type { Asked } from './asked.ts';

/** What somebody is in a group of people: "tổ trưởng", "phó chủ nhiệm", "trưởng đoàn". */
const ROLE =
  '(?:phó\\s)?(?:(?:tổ|đội|nhóm|trạm|viện|khoa|chi hội|tiểu đội|đơn vị)\\strưởng|chỉ huy trưởng|tổng chỉ huy|(?:trưởng|phó)\\s\\p{L}+|chủ tịch|giám đốc|chủ nhiệm|bí thư|hiệu trưởng|thư ký)';
const ROLE_ASKED = new RegExp(
  `(?<!\\p{L})(?:ai|người nào|đồng chí nào|ông nào|bà nào)\\s(?:(?:sẽ|đang|được|bầu|cử|giao|phân công|giữ|chức|chức vụ|vai trò|đảm nhiệm|kiêm)\\s){0,4}(?:(?:làm|là)\\s)?(?<role>${ROLE})(?!\\p{L})`,
  'iu',
);

/** Whether a question asks who has a role ("ai làm tổ trưởng?") and what is shown speaks of none that is called so. */
export const lacksRole = ({ text }: Asked, shown: string): boolean => {
  const role = ROLE_ASKED.exec(text)?.groups?.['role'];
  return role !== undefined && !` ${foldedWords(shown)} `.includes(` ${foldedWords(role)} `);
};

const NAME_ASKED =
  /(?<!\p{L})(?:(?:cho (?:tôi |em |mình )?biết|nêu|nói|đọc|xin|hỏi|cho hỏi|là gì,?)\s(?:rõ\s)?tên(?=\s\p{L})|tên\s(?:là\s)?gì(?!\p{L})|tên\s(?:của\s)?(?:\p{L}+\s){1,6}là gì(?!\p{L}))/iu;
/** Words in print that name something: capitals behind another word, or what stands in quotes. */
const NAMES = /(?<=[\p{L}\d,:(“"]\s?)\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*)*|[“"][^”"]+[”"]/gu;

/** Whether a question asks what something is called, and what is shown names nothing beside what the question says. */
export const lacksNameAsked = ({ text }: Asked, shown: string): boolean => {
  if (!NAME_ASKED.test(text)) return false;
  const said = ` ${foldedWords(text)} `;
  return ![...shown.matchAll(NAMES)].some(([name]) => !said.includes(` ${foldedWords(name)} `));
};

const NOT_YET_ASKED =
  /(?<!\p{L})(?:nào|ai|những đâu)\s(?:(?:còn|vẫn|thì|mà|hiện|đang|lại)\s){0,3}chưa\s(?!\p{L}*\W*$)\p{L}/iu;
const NOT_YET = /(?<!\p{L})(?:chưa|không|còn|thiếu|ngoài|trừ)(?!\p{L})/iu;

/** Whether a question asks which haven't ("trạm nào còn chưa có …?") and what is shown says nothing of such. */
export const lacksNotYet = ({ text }: Asked, shown: string): boolean =>
  NOT_YET_ASKED.test(text) && !NOT_YET.test(shown);

/** What there are several of, each with a name: places, and what stands in them. */
const MEMBER =
  '(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thôn|bản|ấp|tổ dân phố|khu phố|nước|quốc gia|trường|trạm|chợ|bệnh viện|hợp tác xã|khu công nghiệp|cụm công nghiệp)';
const WHICH_ASKED = new RegExp(
  `(?<!\\p{L})(?<kind>${MEMBER})\\s(?:cụ thể\\s)?nào(?!\\s(?:cũng|đó)(?!\\p{L}))(?!\\p{L})`,
  'iu',
);
/** Whether a question asks which of several. */
export const asksMembers = (text: string): boolean => WHICH_ASKED.test(text);

/** A name that isn't an acronym or a unit: "Ba Lang", not "USD". */
const PROPER = /(?<=[\p{L}\d,:(“"]\s?)\p{Lu}\p{Ll}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*)*/gu;

/** Whether a question asks which of several ("xã nào sẽ đạt chuẩn?") and what is shown only counts them, or names nothing. */
export const lacksMembers = ({ text }: Asked, shown: string): boolean => {
  const kind = WHICH_ASKED.exec(text)?.groups?.['kind'];
  if (kind === undefined) return false;
  const said = ` ${foldedWords(text)} `;
  const names = shown
    .split('\n')
    .flatMap((line) => [...line.matchAll(PROPER)])
    .filter(([name]) => !said.includes(` ${foldedWords(name)} `));
  return names.length === 0;
};

const KINDS_OF_BODY =
  '(?:chủ đầu tư|nhà đầu tư|nhà thầu|nhà cung cấp|nhà tài trợ|đơn vị thi công|đơn vị tư vấn|giám đốc|hiệu trưởng)';
const CALLED = new RegExp(
  `(?<!\\p{L})(?<kind>${KINDS_OF_BODY})(?!\\p{L})[^?.;]*\\stên\\s(?:là\\s)?gì(?!\\p{L})`,
  'iu',
);

/** Whether a question asks what somebody is called ("chủ đầu tư nhà máy tên gì?") and what is shown names nobody as that. */
export const lacksCalled = ({ text }: Asked, shown: string): boolean => {
  const kind = CALLED.exec(text)?.groups?.['kind']?.toLowerCase();
  if (kind === undefined) return false;
  const isNamed = new RegExp(
    `(?<!\\p{L})${kind}(?:\\s(?:là|do))?\\s?:?\\s\\p{Lu}|\\p{Lu}[\\p{L}\\d]*(?:\\s[\\p{L}\\d-]+){0,8}\\s(?:làm|là)\\s${kind}`,
    'u',
  );
  return !isNamed.test(shown.replace(new RegExp(kind, 'giu'), kind));
};
