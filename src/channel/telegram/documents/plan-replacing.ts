import { createHash } from 'node:crypto';
import { describeChanges } from '../../../documents/intake/describe-changes.ts';
import { type DescribedMoves, describeMoves } from '../../../documents/intake/plan-moves.ts';
import {
  type NextText,
  type PlannedReplacement,
  planReplacement,
} from '../../../documents/intake/plan-replacement.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { findHeldWork } from '../../../progress/recording/find-held-work.ts';
import type { Visit } from '../feature.ts';

/** What putting one text in another's place would do, as it is shown before it is done. */
export interface Replacing {
  readonly live: StoredDocument;
  readonly planned: PlannedReplacement;
  readonly changes: readonly string[];
  readonly moves: DescribedMoves;
  /** For a button: another number if by then it would do something else. */
  readonly fingerprint: number;
}

const FINGERPRINT_BYTES = 6;

/** Plans the replacement of a document in use; undefined where one of the texts can't be read. */
export const planReplacing = async (
  { services }: Visit,
  live: StoredDocument,
  next: NextText,
): Promise<Replacing | undefined> => {
  const planned = planReplacement(live, next);
  if (planned === undefined) return undefined;
  const changes = describeChanges(planned.changes);
  const moves = describeMoves(planned.moves, await findHeldWork(services, live.id, services.now()));
  const shown = JSON.stringify([live.source, planned.replacement.source, changes, moves]);
  const fingerprint = createHash('sha256').update(shown).digest().readUIntBE(0, FINGERPRINT_BYTES);
  return { live, planned, changes, moves, fingerprint };
};
