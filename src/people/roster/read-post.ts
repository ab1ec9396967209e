import type { CellReading } from '../../spreadsheets/read-cell.ts';
import { nameKey } from '../directory.ts';
import { type RoleReading, readRole } from './read-role.ts';

/** Posts that are the first of a body whatever it is called. */
const FIRST_POSTS =
  /^(?:tong giam doc|giam doc|chu tich|bi thu|chu nhiem|hieu truong|vien truong|thu truong|tong bien tap)(?: |$)/;
/** `Trưởng ban`, `Cục trưởng`, `Chánh Văn phòng`: the first of what is named beside. */
const FIRST_OF = /^(?:truong|chanh) (\p{L}+)|^(?:(chi cuc|cuc|vu|doi|phong) truong)(?: |$)/u;
const DEPUTY = /^(?:pho|q|quyen pho)(?: |$)/;

/** Whether somebody with a post is the head of a unit: `Trưởng phòng` of a department is not. */
const isHeadOf = (post: string, unit: string): boolean => {
  if (DEPUTY.test(post)) return false;
  if (FIRST_POSTS.test(post)) return true;
  const [, of, before] = FIRST_OF.exec(post) ?? [];
  const body = of ?? before;
  return body !== undefined && new RegExp(`^${body}(?: |$)`, 'u').test(unit);
};

/** Whether words can only be a post: they begin with the first, or a deputy, of something. */
const isSurelyPost = (post: string): boolean =>
  DEPUTY.test(post) || FIRST_POSTS.test(post) || FIRST_OF.test(post);

/** What a role cell says, and whether it was a post that had to be made a role of. */
export interface PostReading extends RoleReading {
  readonly isPost: boolean;
}

/**
 * Reads a role as the roster calls them, else a post as people hold it: `Giám đốc`, `Trưởng ban`, `Phó Chánh Văn phòng`.
 * A post makes an official, and the first of the unit its head; it never makes a leader or staff.
 * @param unit the name of the unit that the row is of
 * @param isPostColumn whether the column is headed as one of posts, so that any words are one
 */
export const readPost = (text: string, unit: string, isPostColumn: boolean): CellReading<PostReading> => {
  const role = readRole(text);
  if (role.fault === undefined) return { value: { ...role.value, isPost: false } };
  const post = nameKey(text);
  if (!isPostColumn && !isSurelyPost(post)) return role;
  return { value: { role: 'official', isHead: isHeadOf(post, nameKey(unit)), isPost: true } };
};
