import { isNamesake, wordsOf } from '../../documents/library/match-measures.ts';
import { findDeadlines } from '../../documents/statements/find-deadlines.ts';
import { statementText } from '../../domain/charge-text.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Span } from '../../domain/passage.ts';
import type { Resolution, Responsibility } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { normalise } from '../../text/normalise.ts';

/** What a plan says of a measure of the document that it carries out. */
export interface SaidByPlan {
  readonly plan: Resolution;
  readonly charges: readonly Responsibility[];
  /** Where it says by when, if it says so once. */
  readonly deadline: { readonly passageId: string; readonly span: Span } | undefined;
}

/**
 * What a plan says of a measure: in its own target of the very same words and unit, else in the one charge that names it
 * whole. One of another unit is another one. Undefined where no such one is, or several are: nothing is guessed.
 * @param chargesOf whom the plan charges with a target of its own
 */
export const findSaidByPlan = (
  measure: Measure,
  plan: Resolution,
  chargesOf: (target: Target) => readonly Responsibility[],
): SaidByPlan | undefined => {
  const namesakes = plan.targets.filter((target) =>
    target.measures.some((own) => isNamesake(measure, own, target, plan)),
  );
  const [target, ...others] = namesakes;
  if (others.length > 0 || target?.measures.some((own) => wordsOf(own.unit) !== wordsOf(measure.unit)))
    return undefined;
  if (target !== undefined) return { plan, charges: chargesOf(target), deadline: deadlineOf(target, plan) };
  const ofTargets = new Set(plan.targets.map(({ ref }) => ref));
  const besides = plan.responsibilities.filter(({ ref }) => !ofTargets.has(ref));
  const naming = besides.filter((one) => namesWhole(statementText(plan, one), measure.name));
  const [first] = naming;
  const isOneSentence = naming.every(({ passageId }) => passageId === first?.passageId);
  if (first === undefined || !isOneSentence) return undefined;
  return { plan, charges: naming, deadline: deadlineIn(first, plan) };
};

/** Fewer words than these are said by chance. */
const FEWEST_WORDS = 3;

/** Whether a charge says the name from its first to its last word, and nothing behind it makes another of it. */
const namesWhole = (statement: string, name: string): boolean => {
  const sought = normalise(name).toLowerCase();
  if (sought.includes('…') || sought.split(' ').length < FEWEST_WORDS) return false;
  const said = normalise(statement).toLowerCase();
  const at = said.indexOf(sought);
  if (at < 0) return false;
  return (
    /(?:^|[\s(“"])$/u.test(said.slice(0, at)) && /^\s?(?:[,.;:)”"]|$)/u.test(said.slice(at + sought.length))
  );
};

const deadlineOf = ({ ref }: Target, { targetDeadlines = [] }: Resolution): SaidByPlan['deadline'] => {
  const found = targetDeadlines.find((one) => one.ref === ref);
  const [span, ...others] = found?.deadlines ?? [];
  return found === undefined || span === undefined || others.length > 0
    ? undefined
    : { passageId: found.passageId, span };
};

const deadlineIn = (one: Responsibility, plan: Resolution): SaidByPlan['deadline'] => {
  const [found, ...others] = findDeadlines(statementText(plan, one));
  if (found === undefined || others.length > 0) return undefined;
  const from = one.statement.start;
  return { passageId: one.passageId, span: { start: from + found.start, end: from + found.end } };
};
