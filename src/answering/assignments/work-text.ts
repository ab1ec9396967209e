import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { LockedText } from '../answer.ts';
import { lockSegments } from '../lock/lock-segments.ts';
import { quoteWork } from './draft-assigned.ts';

/** The words of the clause that sets a target, a measure or a task; undefined where there is no such clause. */
export const workText = (resolution: Resolution, ref: Reference): LockedText | undefined => {
  const quoted = quoteWork(resolution, ref);
  if (quoted === undefined) return undefined;
  const resolutions = new Map([[resolution.document.id, resolution]]);
  return lockSegments(quoted.segments, { resolutions, question: '' });
};
