import { textAt } from '../../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import {
  type ChargeRole,
  findPassage,
  type Resolution,
  type Responsibility,
} from '../../domain/resolution.ts';

/** Who is charged with a piece of a document in a role, as printed, each once; empty where the text names nobody. */
export const chargedBodies = (resolution: Resolution, ref: Reference, role: ChargeRole): string => {
  const actors = resolution.responsibilities
    .filter((charge) => charge.role === role && isCharged(charge, ref))
    .map(({ actor, actorPassageId, passageId }) =>
      textAt(findPassage(resolution, actorPassageId ?? passageId)?.text ?? '', actor),
    );
  return [...new Set(actors)].join('; ');
};

const isCharged = (charge: Responsibility, ref: Reference): boolean =>
  charge.ref === ref || (charge.covers !== undefined && isAtOrBelow(ref, charge.covers));
