import { type Span, textAt } from './passage.ts';
import { findPassage, type Resolution, type Responsibility } from './resolution.ts';

const textIn = (resolution: Resolution, id: string, span: Span): string => {
  const passage = findPassage(resolution, id);
  return passage === undefined ? '' : textAt(passage.text, span);
};

/** Where the actor of a charge is named: in the charge's own passage, or in a heading above it. */
export const actorPassageOf = (one: Responsibility): string => one.actorPassageId ?? one.passageId;

/** Whom a charge charges, as printed. */
export const actorText = (resolution: Resolution, one: Responsibility): string =>
  textIn(resolution, actorPassageOf(one), one.actor);

/** What a charge says, as printed. */
export const statementText = (resolution: Resolution, one: Responsibility): string =>
  textIn(resolution, one.passageId, one.statement);

/** Whether the charge's own words name its actor, so that it needn't be said beside them. */
export const namesActor = (one: Responsibility): boolean =>
  one.actorPassageId === undefined &&
  one.statement.start <= one.actor.start &&
  one.actor.end <= one.statement.end;
