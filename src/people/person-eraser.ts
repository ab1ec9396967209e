import type { Official, OfficialId } from '../domain/people.ts';
import type { ChangeNote } from './people-change.ts';

/** The name that stands where a person's name was. */
export const ERASED_NAME = '(đã xóa)';

/** The code of an official whose data was deleted. */
export const erasedCode = (id: OfficialId): string => `XOA-${id}`;

/** Whether an official's data was deleted. */
export const isErased = ({ id, code }: Pick<Official, 'id' | 'code'>): boolean => code === erasedCode(id);

/** Deletes what is known of a person. */
export interface PersonEraser {
  /**
   * In one transaction: name, contact, account and all that they asked or were sent are gone; their row stays without
   * them, so that work and reports of their units stay readable. False if there is nobody (any more) to delete.
   */
  erase(official: OfficialId, note: ChangeNote): Promise<boolean>;
}
