import { statementText } from '../../domain/charge-text.ts';
import type { ChargeRole, Resolution, Responsibility } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../understanding/lexicon.ts';

/** What a charge says of its body by the place where it names it: a column "Cơ quan theo dõi". */
const ROLE_SAID: Readonly<Record<ChargeRole, string>> = {
  lead: '',
  support: 'phối hợp',
  'follow-up': 'theo dõi, giám sát, đôn đốc',
  informed: '',
};

/** The part in the work that a question asks after; undefined where it asks after none. */
export const roleAsked = (text: string): ChargeRole | undefined => {
  const bare = fold(text);
  if (/\bchu tri\b|\bdau moi\b/.test(bare)) return 'lead';
  if (/\bphoi hop\b/.test(bare)) return 'support';
  return /\b(?:theo doi|giam sat|don doc)\b/.test(bare) ? 'follow-up' : undefined;
};

/** The charges of a part; all but those who are only reported to where none has it. */
export const withRole = <T extends { readonly role: ChargeRole }>(
  charges: readonly T[],
  role: ChargeRole | undefined,
): readonly T[] => {
  const inRole = charges.filter((one) => one.role === role);
  return inRole.length > 0 ? inRole : charges.filter((one) => one.role !== 'informed');
};

const ROLE_WORDS: ReadonlySet<string> = new Set(
  'chủ trì|đầu mối|phụ trách|phối hợp|theo dõi|giám sát|đôn đốc'.split('|'),
);

/**
 * Statements that a question after those of a part asks for, best first: those of that part that hold its words, else
 * any that hold what is left of them.
 */
export const findStatementsOf = (
  resolution: Resolution,
  content: readonly string[],
  lexicon: Lexicon,
  role: ChargeRole | undefined,
  least: number,
): ReturnType<typeof findStatements> => {
  const all = findStatements(resolution, content, lexicon).filter(({ one }) => one.role !== 'informed');
  if (role === undefined) return all;
  const isSure = ({ coverage }: { coverage: number }): boolean => coverage >= least;
  const rest = content.filter((word) => !ROLE_WORDS.has(word));
  const bare =
    rest.length === 0
      ? []
      : findStatements(resolution, rest, lexicon).filter(({ one }) => one.role !== 'informed');
  const inRole = [all, bare].map((found) => found.filter(({ one }) => one.role === role));
  return [...inRole, all, bare].find((found) => found.some(isSure)) ?? all;
};

/** Statements whose words a question holds, best first: "ai tuyên truyền Nghị quyết?" */
const findStatements = (
  resolution: Resolution,
  content: readonly string[],
  lexicon: Lexicon,
): readonly { readonly one: Responsibility; readonly coverage: number }[] => {
  // What is done matters here, so generic words ("theo dõi", "đôn đốc") count in full.
  const weights = [...new Set(content)].map((word) => ({
    word,
    weight: Math.max(lexicon.weight(word), lexicon.isGeneric(word) && !TOO_GENERIC.has(word) ? 1 : 0),
  }));
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  // Said in too common words alone, a charge isn't meant.
  if (all < 1) return [];
  const charges = readCharges(resolution, lexicon);
  const roles = [...new Set(resolution.responsibilities.map(({ role }) => role))];
  const ofRoles = new Map(roles.map((role) => [role, lexicon.held(ROLE_SAID[role])]));
  return charges
    .map(({ one, held }) => {
      const ofRole = ofRoles.get(one.role);
      const found = weights.reduce(
        (sum, { word, weight }) => (held.has(word) || ofRole?.has(word) === true ? sum + weight : sum),
        0,
      );
      return { one, coverage: found / all };
    })
    .filter(({ coverage }) => coverage > 0)
    .toSorted((a, b) => b.coverage - a.coverage);
};

interface ReadCharge {
  readonly one: Responsibility;
  /** The words of what it says and those inside them. */
  readonly held: ReadonlySet<string>;
}

const chargesOf = new WeakMap<Resolution, readonly ReadCharge[]>();

/**
 * A document's charges with the words of what they say, each sentence cut once: a long document has hundreds, several in
 * one sentence, and all are held against every question for who. Called when a document is opened, so that no later
 * question waits for it.
 */
export const readCharges = (resolution: Resolution, lexicon: Lexicon): readonly ReadCharge[] => {
  const known = chargesOf.get(resolution);
  if (known !== undefined) return known;
  const heldByText = new Map<string, ReadonlySet<string>>();
  const read = resolution.responsibilities.map((one) => {
    const text = statementText(resolution, one);
    const held = heldByText.get(text) ?? lexicon.held(text);
    heldByText.set(text, held);
    return { one, held };
  });
  chargesOf.set(resolution, read);
  return read;
};

const TOO_GENERIC: ReadonlySet<string> = new Set([
  'nghị quyết',
  'trách nhiệm',
  'chịu trách nhiệm',
  'phụ trách',
  'thực hiện',
  'nhiệm vụ',
  'chỉ tiêu',
  'mục tiêu',
  'đơn vị',
  'cơ quan',
  'sở',
  'ban',
  'người',
  'ngành',
  'chủ trì',
  'công tác',
]);
