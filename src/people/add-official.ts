import type { Official, Unit } from '../domain/people.ts';
import { type ChangedBy, type ChangeMeans, changeAs } from './change-people.ts';
import type { Directory } from './directory.ts';
import { planNewOfficial } from './plan-official.ts';

/** In characters. */
export const LONGEST_NAME = 80;
export const LONGEST_CONTACT = 200;

/** A person's name as typed, with single spaces; undefined if it can't be one. */
export const readPersonName = (text: string): string | undefined => {
  const name = text.normalize('NFC').trim();
  const isOneLine = !/[\n\r\t]/.test(name);
  return isOneLine && name.length >= 2 && name.length <= LONGEST_NAME ? name.replace(/ +/g, ' ') : undefined;
};

/** How somebody is reached, as typed, empty for `-`; undefined if it is too long. */
export const readContact = (text: string): string | undefined => {
  const contact = text.normalize('NFC').trim();
  if (contact.length > LONGEST_CONTACT) return undefined;
  return contact === '-' ? '' : contact;
};

/** Adds somebody by hand, to a unit that stands or to none. */
export const addOfficial = async (
  means: ChangeMeans,
  by: ChangedBy,
  directory: Directory,
  { name, unit: wanted }: { readonly name: string; readonly unit: number },
): Promise<{ readonly official: Official; readonly unit: Unit | undefined }> => {
  const unit = directory.units().find(({ id }) => id === wanted);
  const official = await changeAs(means, by, 'thêm cán bộ', (snapshot) =>
    planNewOfficial(snapshot, { name, role: 'official', unit: unit?.id }),
  );
  return { official, unit };
};
