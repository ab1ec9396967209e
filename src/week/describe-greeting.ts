import { asWallTime } from '../domain/local-time.ts';
import type { Official } from '../domain/people.ts';
import type { TypedExamples } from '../domain/resolution.ts';
import { present } from '../domain/view.ts';
import type { Actor, Directory } from '../people/directory.ts';
import { ROLE_NAMES } from '../people/rights.ts';
import type { WorkIntroduction } from './introduce-work.ts';

/** An official's units with who heads them: `Sở Y tế (trưởng đơn vị), Sở Xây dựng`. */
const describeUnits = (official: Official, directory: Directory): string =>
  directory
    .placesOf(official)
    .map(({ unit, membership }) => `${unit.name}${membership.isHead ? ' (trưởng đơn vị)' : ''}`)
    .join(', ');

/** One line: who the bot takes somebody for. Undefined for the operator at the machine. */
const describeActor = (actor: Actor, directory: Directory): string | undefined => {
  if (actor.official === undefined) return undefined;
  const units = describeUnits(actor.official, directory);
  const place = units === '' ? 'chưa có đơn vị nào; xin báo Văn phòng nếu chưa đúng' : units;
  return `Đồng chí là ${actor.official.name}, vai trò: ${ROLE_NAMES[actor.role]}, đơn vị: ${place}.`;
};

/** More are counted; all stand under /viec. */
const MOST_LED = 6;

const describeLed = (leads: readonly string[]): string => {
  const more = leads.length - MOST_LED;
  const rest = more > 0 ? [`• và ${more} việc khác, xem /viec`] : [];
  return ['Đồng chí chủ trì:', ...leads.slice(0, MOST_LED).map((name) => `• ${name}`), ...rest].join('\n');
};

/** The shortest answer with a figure, in the unit that theirs are given in. */
const exampleOf = (unit: string | undefined): string => {
  if (unit === undefined) return '';
  return `, hoặc nhắn số kèm đơn vị tính, ví dụ “${unit === '%' ? '85%' : `120 ${unit}`}”`;
};

/** What somebody leads, when they are asked about it, and how little an answer takes. */
const describeWork = ({ leads, unit, askedAt }: WorkIntroduction): readonly string[] =>
  leads.length === 0
    ? []
    : [
        describeLed(leads),
        `${askedAt} thứ Hai hằng tuần (tuần nghỉ thứ Hai thì vào ngày làm việc đầu tiên), tôi hỏi đồng chí có gì mới hoặc vướng mắc. Trả lời ngắn nhất: bấm “Không có gì mới”${exampleOf(unit)}.`,
      ];

const SECRETS_NOTICE = 'Xin không nhập thông tin thuộc bí mật nhà nước vào đây.';

/** The document in force, and questions to try on it. */
export interface AnsweredDocument {
  /** What people call what is in force: `Nghị quyết`, `văn bản`. */
  readonly kind: string;
  readonly name: string;
  readonly examples: readonly string[];
}

/** The greeting: what the bot is for, questions to try, and where help is. */
export const startText = ({ kind, name, examples }: AnsweredDocument): string =>
  present(
    `Chào đồng chí. Tôi trả lời câu hỏi về ${kind}, câu nào cũng kèm nguyên văn và vị trí trong văn bản.`,
    `Văn bản hiện dùng: ${name}.`,
    examples.length !== 0 && `Đồng chí thử hỏi:\n${examples.map((question) => `• ${question}`).join('\n')}`,
    `Cách dùng: /trogiup. ${SECRETS_NOTICE}`,
  ).join('\n\n');

/** The greeting of somebody who is served: who they are here, what they can do. */
export const greetingText = (actor: Actor, directory: Directory, document: AnsweredDocument): string => {
  const who = describeActor(actor, directory);
  return who === undefined ? startText(document) : `${startText(document)}\n\n${who}`;
};

/** The first greeting, after an invitation was used: it also tells what must not be typed here. */
export const welcomeText = (
  actor: Actor,
  directory: Directory,
  resolution: string,
  work: WorkIntroduction,
): string =>
  [
    `Chào mừng đồng chí ${actor.official?.name ?? ''}`.trim().concat('.'),
    describeActor(actor, directory) ?? '',
    ...describeWork(work),
    `Đồng chí cứ nhắn câu hỏi về ${resolution} bằng lời thường; câu trả lời nào cũng kèm nguyên văn và vị trí trong văn bản.`,
    'Việc của đồng chí: /viec. Các việc khác có trong nút Menu và trong /trogiup.',
    `Lưu ý: ${SECRETS_NOTICE}`,
  ].join('\n\n');

/** To somebody who opens an invitation for another while their account is an official's already. */
export const otherAccountText = (actor: Actor): string =>
  [
    `Tài khoản Telegram này đang là của ${actor.official?.name ?? 'một cán bộ'} nên không nhận thêm lời mời khác.`,
    'Nếu chưa đúng, xin báo Văn phòng. Không có gì thay đổi.',
  ].join(' ');

export const NO_WORK: WorkIntroduction = { leads: [], unit: undefined, askedAt: asWallTime('08:00') };

/** `/chitieu 6: xem chỉ tiêu số 6; /chitieu 4b: phần thứ hai của chỉ tiêu số 4`; nothing of what isn't there. */
const targetLines = ({ target, part }: TypedExamples): readonly string[] => {
  const shown = present(
    target !== undefined && `/chitieu ${target}: xem chỉ tiêu số ${target}`,
    part !== undefined && `/chitieu ${part}: phần thứ hai của chỉ tiêu số ${part.replace(/\D/g, '')}`,
  );
  return shown.length === 0 ? [] : [shown.join('; ')];
};

/**
 * How to use the bot, with the commands that this person has.
 * @param kind what people call what is in force
 * @param typed what can be typed about it
 */
export const helpText = (
  commands: readonly { readonly name: string; readonly description: string }[],
  kind: string,
  typed: TypedExamples,
): string =>
  [
    [
      'Đồng chí cứ nhắn câu hỏi bằng lời thường, có dấu hay không dấu đều được.',
      `Nếu ${kind} không nêu, tôi nói rõ là không nêu.`,
    ].join(' '),
    [
      ...commands.map(({ name, description }) => `/${name}: ${description}`),
      ...targetLines(typed),
      '/trogiup: hướng dẫn này',
    ].join('\n'),
    `Hỏi tiếp được ngay, ví dụ: ${followUps(typed)}. Sửa câu hỏi thì câu trả lời được sửa theo.`,
    'Trong nhóm, tôi chỉ trả lời khi được nhắc tên, được trả lời tin, hoặc bằng lệnh.',
    SECRETS_NOTICE,
  ].join('\n\n');

const followUps = ({ followUp }: TypedExamples): string =>
  [followUp, 'ai phụ trách?']
    .flatMap((question) => (question === undefined ? [] : [`“${question}”`]))
    .join(', ');

export const UNKNOWN_COMMAND = 'Tôi không có lệnh này. Các lệnh có trong /trogiup.';
