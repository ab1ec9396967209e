import { kindOf, type Resolution } from '../domain/resolution.ts';
import { findShortestNamed } from '../domain/typed-examples.ts';
import { capitalised } from '../text/calm-capitals.ts';

/** Longer names of bodies are no question that anybody would type. In characters. */
const LONGEST_NAME = 45;

/**
 * Questions to try on a document, each of which it answers: those that stand with it, else made of its own targets,
 * groups and charges. Without a digit, so that none is mistaken for a figure of its clauses.
 */
export const exampleQuestions = (resolution: Resolution): readonly string[] =>
  resolution.document.examples ??
  [ofTarget(resolution), ofGroup(resolution), ofCharge(resolution)].filter(
    (question): question is string => question !== undefined && !/\d/u.test(question),
  );

const ofTarget = (resolution: Resolution): string | undefined => {
  const named = findShortestNamed(resolution);
  return named && `${capitalised(named.name)}?`;
};

const ofGroup = ({ targetGroups }: Resolution): string | undefined => {
  const title = targetGroups.at(-1)?.title.replace(/(?<![:.])[:.]{1,9}$/u, '');
  if (title === undefined) return undefined;
  const words =
    title === title.toUpperCase() ? title.toLowerCase() : title.charAt(0).toLowerCase() + title.slice(1);
  return /chỉ tiêu|mục tiêu/u.test(words) ? `Liệt kê ${words}` : `Liệt kê chỉ tiêu ${words}`;
};

const ofCharge = ({ responsibilities, passages, document }: Resolution): string | undefined => {
  const charge = responsibilities.find(({ role }) => role === 'lead');
  const passage = passages.find(({ id }) => id === (charge?.actorPassageId ?? charge?.passageId));
  if (charge === undefined || passage === undefined) return undefined;
  const actor = passage.text.slice(charge.actor.start, charge.actor.end);
  return actor.length <= LONGEST_NAME
    ? `${capitalised(actor)} phụ trách những gì?`
    : `Ai thực hiện ${kindOf(document)}?`;
};
