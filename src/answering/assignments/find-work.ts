import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { resolveAssignable } from '../../people/resolve-assignable.ts';
import type { LockedText } from '../answer.ts';
import { lockSegments } from '../lock/lock-segments.ts';
import { describeWork } from './describe-assigned.ts';
import { quoteWork } from './draft-unit-work.ts';

/** The words of the clause that sets a target, a measure or a task; undefined where there is no such clause. */
const workText = (resolution: Resolution, ref: Reference): LockedText | undefined => {
  const quoted = quoteWork(resolution, ref);
  if (quoted === undefined) return undefined;
  const resolutions = new Map([[resolution.document.id, resolution]]);
  return lockSegments(quoted.segments, { resolutions, question: '' });
};

/** A target, a measure or a task as the office sees it. */
export interface Work {
  readonly document: DocumentId;
  readonly ref: Reference;
  /** Inside a sentence: `chỉ tiêu (6)`. */
  readonly name: string;
  /** The clause in its own words. */
  readonly text: string;
}

/** The work that a reference names; undefined if the resolution has none such (any more). */
export const findWork = (resolution: Resolution, ref: string): Work | undefined => {
  const { found } = resolveAssignable(resolution, ref);
  return (
    found && {
      document: resolution.document.id,
      ref: found.ref,
      name: describeWork(found.ref),
      text: workText(resolution, found.ref) ?? '',
    }
  );
};
