import { actorText } from '../../domain/charge-text.ts';
import type { Resolution, Responsibility } from '../../domain/resolution.ts';
import type { Body } from '../../vietnamese/glossary.ts';
import { mayBeOfLevel } from '../understanding/actor-aliases.ts';
import { namesIn } from '../understanding/find-actors.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { AnswerDraft } from './draft.ts';
import { draftStatements } from './draft-statements.ts';
import { roleAsked, withRole } from './find-statements.ts';

const ORDER = ['lead', 'follow-up', 'support', 'informed'] as const;

/**
 * What the text charges a body with, what it leads first; undefined when it charges it with nothing.
 * @param asked the question, which may ask for what the body leads, supports or follows up alone
 * @param level whose body is meant (`xã`), where the question says so: what another level's does is none of it
 */
export const draftDuties = (
  resolution: Resolution,
  body: Body,
  lexicon: Lexicon,
  asked = '',
  level?: string,
): AnswerDraft | undefined => {
  const ofBody = chargesOf(resolution, body, lexicon).filter(
    (one) => level === undefined || isOfLevel(resolution, one, level),
  );
  const charged = withRole(ofBody, roleAsked(asked));
  const targets = /chỉ tiêu/iu.test(asked) ? charged.filter((one) => isOfTarget(resolution, one)) : [];
  const said = targets.length > 0 ? targets : charged;
  const inOrder = ORDER.flatMap((role) => said.filter((one) => one.role === role));
  return draftStatements(resolution, inOrder, 0.95);
};

/** Of a list each name has its own level: "UBND tỉnh và UBND các xã". */
const isOfLevel = (resolution: Resolution, one: Responsibility, level: string): boolean =>
  mayBeOfLevel(actorText(resolution, one), level);

const isOfTarget = ({ targets }: Resolution, { ref }: Responsibility): boolean =>
  targets.some((target) => target.ref === ref);

/** Charges of the body itself; if there are none, of those whose names hold its: "Đảng ủy Ủy ban nhân dân". */
const chargesOf = (resolution: Resolution, body: Body, lexicon: Lexicon): readonly Responsibility[] => {
  const names = [body.name, ...body.aliases]
    .map((name) => wordKey(name, lexicon))
    .filter((name) => name !== '');
  const own = resolution.responsibilities.filter((one) =>
    namesIn(actorText(resolution, one))
      .map((name) => wordKey(name, lexicon))
      .some((actor) => names.some((name) => `${actor} `.startsWith(`${name} `))),
  );
  if (own.length > 0) return own;
  return resolution.responsibilities.filter((one) => {
    const actor = wordKey(actorText(resolution, one), lexicon);
    return names.some((name) => ` ${actor} `.includes(` ${name} `));
  });
};

const wordKey = (text: string, lexicon: Lexicon): string =>
  lexicon
    .words(text)
    .map(({ text: word }) => word)
    .join(' ')
    .replace(/^(?:các đồng chí|các|đồng chí) /, '')
    .replace(/ (?:thành phố|tỉnh|xã|phường|các cấp)$/, '');
