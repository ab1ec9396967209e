import { fold } from '../../text/fold.ts';
import type { Body } from '../../text/glossary.ts';
import { actorFinderOf } from '../understanding/find-actors.ts';
import type { Named } from '../understanding/find-mentions.ts';
import type { Matter } from './matter.ts';

/** The body that a question names: by the word lists, or by the document's own charges where those know it better. */
export const bodyAsked = ({ understanding, resolution }: Matter): Named<Body> | undefined => {
  const [known] = understanding.bodies;
  const [own] = actorFinderOf(resolution).find(understanding.text);
  if (own === undefined || known === undefined) return own ?? known;
  const isLonger = own.end - own.start > known.end - known.start;
  return known.item.kind !== 'named' || isLonger ? own : known;
};

/** "Sở Y tế chủ trì nhiệm vụ nào", "… phụ trách chỉ tiêu gì": what of the body, not who. */
export const asksWhatOf = ({ understanding }: Matter, { end }: Named<Body>): boolean => {
  const after = fold(understanding.text.slice(end)).trim();
  return (
    /^(?:duoc giao |can |phai )?(?:phu trach|chu tri|theo doi|giam sat|dam nhan|phoi hop|thuc hien)\b/.test(
      after,
    ) &&
    /\b(?:chi tieu|nhiem vu|viec|noi dung|muc|phan|khau|linh vuc|mang|cai) (?:nao|gi)\b|\bgi\b/.test(after)
  );
};

/**
 * The bodies of which a question says that they are to do it: where it begins, and behind "giao", "do", "là của". Who
 * is reported to, worked with or named inside a title is none.
 */
export const actorsAsked = ({ understanding, resolution }: Matter): readonly Named<Body>[] => {
  const { text, bodies } = understanding;
  const own = actorFinderOf(resolution).find(text);
  const known = bodies.filter(
    (one) => one.item.kind !== 'signer' && !own.some((other) => overlap(one, other)),
  );
  return [...own, ...known].filter(
    ({ start, end }) => ACTS.test(text.slice(0, start)) && !IS_DONE_TO.test(text.slice(end)),
  );
};

const overlap = (one: Named<Body>, other: Named<Body>): boolean =>
  one.start < other.end && other.start < one.end;

/** The bodies that the word lists find, each as the document calls it: its own "Thuế tỉnh" for "ngành thuế". */
export const bodiesAsCharged = ({ understanding, resolution }: Matter): readonly Named<Body>[] => {
  const own = actorFinderOf(resolution).find(understanding.text);
  return understanding.bodies.map((known) => own.find((one) => overlap(one, known)) ?? known);
};
/** "Đơn vị đứng đầu có được thưởng không?": what is done to it says nothing of who does it. */
const IS_DONE_TO =
  /^[^,;]{0,120}?(?<!\p{L})(?:không\s)?(?:được|bị)\s(?!giao|phân công|yêu cầu|chọn|phải|không|chưa|chăng)\p{L}/iu;
/** Typed without its mark "do" is read as "đó". */
const ACTS =
  /(?:^\W*(?:(?:thế|vậy|thì|có phải|liệu|các|cả)\s+)*|(?<!\p{L})(?:do|(?<!(?:trong|theo|cùng|ở|tại|sau|trước)\s)đó|giao|giao cho|phân công|phân công cho|là của|là việc của|là việc|thuộc về|là)\s+(?:các\s+)?)$/iu;
