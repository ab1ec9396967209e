import type { Official } from '../domain/people.ts';
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
export const describeActor = (actor: Actor, directory: Directory): string | undefined => {
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
export const describeWork = ({ leads, unit, askedAt }: WorkIntroduction): readonly string[] =>
  leads.length === 0
    ? []
    : [
        describeLed(leads),
        `${askedAt} thứ Hai hằng tuần (tuần nghỉ thứ Hai thì vào ngày làm việc đầu tiên), tôi hỏi đồng chí có gì mới hoặc vướng mắc. Trả lời ngắn nhất: bấm “Không có gì mới”${exampleOf(unit)}.`,
      ];
