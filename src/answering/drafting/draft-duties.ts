import { actorText } from '../../domain/charge-text.ts';
import { type PassageKind, textAt } from '../../domain/passage.ts';
import type { Resolution, Responsibility } from '../../domain/resolution.ts';
import type { Body } from '../../text/glossary.ts';
import { words } from '../lock/segments.ts';
import { mayBeOfLevel } from '../understanding/actor-aliases.ts';
import { namesIn } from '../understanding/find-actors.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import { LIKELY, SURE } from './confidence.ts';
import type { AnswerDraft } from './draft.ts';
import { quoteSpan } from './draft-passage.ts';
import { draftStatements } from './draft-statements.ts';
import { roleAsked, withRole } from './find-statements.ts';
import { ofKind } from './of-kind.ts';

/** Where the text only mentions a body, by any of its names; undefined where it doesn't. */
export const draftMentions = (resolution: Resolution, names: readonly string[]): AnswerDraft | undefined => {
  for (const passage of resolution.passages.filter(
    ({ kind }) => kind !== 'heading' && kind !== 'recipients',
  )) {
    for (const sentence of passage.sentences) {
      const text = textAt(passage.text, sentence).toLowerCase();
      const name = names.find((one) => text.includes(one.toLowerCase()));
      if (name === undefined) continue;
      const start = sentence.start + text.indexOf(name.toLowerCase());
      const draft = quoteSpan(passage, sentence, { start, end: start + name.length });
      return {
        ...draft,
        segments: [
          ...ofKind(passage.document, 'Nghị quyết không giao nhiệm vụ riêng, chỉ nhắc đến: '),
          ...draft.segments,
        ],
        confidence: LIKELY,
      };
    }
  }
  return undefined;
};

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
  const draft = draftStatements(resolution, inOrder, SURE, [], true);
  const isWhole = roleAsked(asked) !== undefined || said.length < charged.length;
  return draft === undefined || isWhole ? draft : addMentions(resolution, draft, ofBody);
};

/** Where the body is named and nothing was read that it is charged with: the list may not be whole, and says so. */
const addMentions = (
  resolution: Resolution,
  draft: AnswerDraft,
  charges: readonly Responsibility[],
): AnswerDraft => {
  const names = charges.map((one) => actorText(resolution, one));
  const known = new Set(charges.flatMap(({ passageId, actorPassageId }) => [passageId, actorPassageId]));
  const refs = resolution.passages
    .filter(
      ({ id, kind, text }) => WORK.has(kind) && !known.has(id) && names.some((name) => text.includes(name)),
    )
    .map(({ ref }) => ref);
  const document = resolution.document.id;
  const others = [...new Set(refs)];
  if (others.length === 0) return draft;
  return {
    ...draft,
    segments: [
      ...draft.segments,
      words('\n(Ngoài ra còn được nhắc đến ở '),
      { type: 'count', document, of: others },
      words(' điều khoản khác.)'),
    ],
    related: [...draft.related, ...others.slice(0, MOST_MENTIONS).map((ref) => ({ document, ref }))],
  };
};
const WORK: ReadonlySet<PassageKind> = new Set(['task', 'execution']);
const MOST_MENTIONS = 3;

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
