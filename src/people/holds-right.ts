import type { OfficialId } from '../domain/people.ts';
import type { Directory } from './directory.ts';
import { hasRight, type Right } from './rights.ts';

/** Whether somebody to whom something is put out still has the right to see it. */
export const holdsRight = (directory: Directory, id: OfficialId, right: Right): boolean => {
  const official = directory.official(id);
  return official !== undefined && hasRight(directory.actorOf(official).role, right);
};
