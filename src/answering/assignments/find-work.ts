import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { resolveAssignable } from '../../people/resolve-assignable.ts';
import { describeWork } from './describe-assigned.ts';
import { workText } from './work-text.ts';

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
