import type { Unit } from '../../domain/people.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { nameKey } from '../../people/directory.ts';
import { placeForms } from '../../text/place-forms.ts';
import { stripCourtesies } from '../understanding/strip-asides.ts';

/** Whose work a question asks for. Each unit is given as all that its name may mean: more than one is unclear. */
export type UnitQuestion =
  | { readonly about: 'own' }
  | { readonly about: 'units'; readonly meant: readonly (readonly Unit[])[] };

/** Words that a question for a unit's work may hold beside the unit's name, folded. Any other word makes it another question. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  [
    'phu trach chu tri phoi hop dam nhan nhiem lo thuc hien lam chiu trach ve giao phan cong viec nhiem vu chi tieu muc',
    'nhung cac gi nao bao nhieu may tat ca toan bo het gom cu the chinh liet ke ra danh sach',
    'la co duoc dang phai can se da cua thi vay con the sao trong theo bang nghi quyet nam nay hien don vi co quan va voi',
  ].flatMap((line) => line.split(' ')),
);
const ASKS_FOR_WORK =
  /(?<!\S)(?:phu trach|chu tri|phoi hop|dam nhan|dam nhiem|nhiem vu|trach nhiem|phan cong|duoc giao|cong viec|viec|chi tieu (?:nao|gi)|lam gi|lo gi|lam nhung gi)(?!\S)/;
/** "ai", "đơn vị nào" ask who, not what. */
const ASKS_WHO = /(?<!\S)(?:don vi|co quan) (?:nao|gi)(?!\S)/;
const ONESELF =
  /(?<!\S)(?:(?:don vi|co quan|so|phong|ban)(?: cua)? )?(?:chung toi|chung minh|chung em|bon em|bon minh|toi|minh|em)(?!\S)/;

/** With its marks, so that "tới" and "tối" are not oneself. */
const NAMES_ONESELF = /(?<!\p{L})(?:tôi|toi|mình|minh|em)(?!\p{L})/iu;

const namesOf = ({ name, shortName, aliases }: Unit): readonly string[] => [name, shortName, ...aliases];

interface UnitNames {
  readonly byKey: ReadonlyMap<string, readonly Unit[]>;
  readonly mostWords: number;
}

/** The same name with and without the place, which people leave out or add: "Sở Y tế Hà Nam", "Cục Thuế". */
const formsWithPlace = (key: string, places: readonly string[]): readonly string[] => {
  const place = places.find((each) => key.endsWith(` ${each}`));
  const bare = place === undefined ? key : key.slice(0, -place.length - 1);
  // A single word would be found in any sentence.
  return bare.includes(' ') ? [bare, ...places.map((each) => `${bare} ${each}`)] : [];
};

const indexes = new WeakMap<readonly Unit[], UnitNames>();

const indexNames = (units: readonly Unit[], place: string | undefined): UnitNames => {
  const places = placeForms(place).map(nameKey);
  const known = indexes.get(units);
  if (known !== undefined) return known;
  const byKey = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const key of new Set(namesOf(unit).map(nameKey))) {
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), unit]);
    }
  }
  const byForm = new Map<string, Set<Unit>>();
  for (const [key, holders] of byKey) {
    for (const form of formsWithPlace(key, places))
      byForm.set(form, new Set([...(byForm.get(form) ?? []), ...holders]));
  }
  for (const [form, holders] of byForm) {
    // What is a name as it stands isn't another's with or without the place.
    if (!byKey.has(form)) byKey.set(form, [...holders]);
  }
  const mostWords = Math.max(0, ...[...byKey.keys()].map((key) => key.split(' ').length));
  const index = { byKey, mostWords };
  indexes.set(units, index);
  return index;
};

/** The unit's name that begins at a word, the longest one. */
const nameAt = (words: readonly string[], at: number, { byKey, mostWords }: UnitNames) => {
  for (let count = Math.min(mostWords, words.length - at); count > 0; count -= 1) {
    const units = byKey.get(words.slice(at, at + count).join(' '));
    if (units !== undefined) return { units, count };
  }
  return undefined;
};

/** Takes the units' names out of a text. */
const takeNames = (text: string, names: UnitNames) => {
  const words = nameKey(text).split(' ');
  const meant: (readonly Unit[])[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = nameAt(words, at, names);
    if (found) meant.push(found.units);
    else rest.push(words[at] ?? '');
    at += found?.count ?? 1;
  }
  return { meant, rest };
};

const isAskingWord = (word: string, year: number): boolean =>
  ASKING_WORDS.has(word) || word === String(year) || word === '';

/** What is asked of, if nothing but asking stands around it. */
const readWording = (
  text: string,
  names: UnitNames,
  year: number,
  isOnlyName: boolean,
): UnitQuestion | undefined => {
  const { meant, rest } = takeNames(text, names);
  const asks = (words: string): boolean =>
    (isOnlyName || ASKS_FOR_WORK.test(words)) &&
    !ASKS_WHO.test(words) &&
    words.split(' ').every((word) => isAskingWord(word, year));
  const words = rest.join(' ');
  if (meant.length > 0) return asks(words) ? { about: 'units', meant } : undefined;
  if (!NAMES_ONESELF.test(text)) return undefined;
  const withoutSelf = words.replace(ONESELF, ' ').replace(/\s+/g, ' ').trim();
  return withoutSelf !== words && asks(withoutSelf) ? { about: 'own' } : undefined;
};

/**
 * Whether a question asks what a unit carries: "Sở GTVT phụ trách những gì?", "việc của tôi". A name counts only whole,
 * as the table of units has it in any spelling, and only if the question says nothing else.
 * @param wordings the question as typed and with its abbreviations written out.
 * @param document whose year and place may be named.
 * @param continues whether the question before asked for a unit's work: then a name alone is enough ("còn Sở Y tế?").
 */
export const findUnitQuestion = (
  wordings: readonly string[],
  units: readonly Unit[],
  { year, place }: Pick<ResolutionDocument, 'year' | 'place'>,
  continues: boolean,
): UnitQuestion | undefined => {
  const names = indexNames(units, place);
  for (const wording of wordings) {
    const found = readWording(stripCourtesies(wording), names, year, continues);
    if (found !== undefined) return found;
  }
  return undefined;
};
