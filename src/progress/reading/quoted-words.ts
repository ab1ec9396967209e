import type { Day } from '../../domain/people.ts';
import { dayOf } from '../../domain/reporting-week.ts';
import { foldedWords } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import type { ItemNames } from './item-names.ts';

/** What a line says that was copied out of a chat: when, and who said it first. */
interface PastedHead {
  readonly day: Day;
  readonly by: string;
  /** Where what they said begins. */
  readonly end: number;
}

const DAY = String.raw`(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>20\d\d)`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const NAME = String.raw`(?<name>[^\[\]:\d\n]{1,60})`;
// "[27/11/2024 08:45] Hùng: …" · "Hùng, [27.11.2024 08:45]\n…"
const HEADS: readonly RegExp[] = [
  new RegExp(String.raw`^\s{0,5}\[${DAY},?\s{1,3}${TIME}\]\s{0,3}${NAME}:\s{0,5}`, 'u'),
  new RegExp(String.raw`^\s{0,5}${NAME},?\s{0,3}\[${DAY},?\s{1,3}${TIME}\]:?\s{0,5}`, 'u'),
];

/** The head that a chat puts before copied words; undefined for words that aren't copied, or on no day of the calendar. */
export const readPastedHead = (text: string): PastedHead | undefined => {
  for (const form of HEADS) {
    const match = form.exec(text);
    const { d = '', m = '', y = '', name = '' } = match?.groups ?? {};
    if (match === null) continue;
    const day = dayOf(Number(y), Number(m), Number(d));
    if (day === undefined) continue;
    return { day, by: name.trim(), end: match[0].length };
  }
  return undefined;
};

/** Characters; a shorter text is alike to a clause by chance ("đạt 190 triệu tấn"). */
const SHORTEST_QUOTE = 30;

const bare = (text: string): string => foldedWords(normalise(text));

/**
 * Whether a text is a clause of the resolution, or a piece of one, as when it is copied from an answer of ours: then it
 * says the plan, and no progress.
 */
export const isPlanQuoted = (text: string, { clauses }: Pick<ItemNames, 'clauses'>): boolean => {
  const said = bare(text);
  return said.length >= SHORTEST_QUOTE && clauses.some((clause) => isSame(said, bare(clause)));
};

const isSame = (said: string, clause: string): boolean =>
  clause.includes(said) || (said.includes(clause) && said.length <= clause.length + MOST_AROUND);

/** Characters that may stand around a copied clause: "chỉ tiêu (6)", our own words of citation. */
const MOST_AROUND = 60;
