import { spanOfMatch } from '../../domain/passage.ts';
import type { Unit, UnitId } from '../../domain/people.ts';
import { fold } from '../../text/fold.ts';

/** What the office says of a figure besides the figure. */
export interface OfficeWords {
  /** As long as what was typed, with blanks for all that is no figure: places in it are places in the message. */
  readonly figureText: string;
  /** The unit that it names. */
  readonly unit: UnitId | undefined;
  /** A name after "cho" that no unit has, as typed. */
  readonly unknownUnit: string | undefined;
  /** By what the unit said it, as typed ("điện thoại của đồng chí An"). */
  readonly source: string | undefined;
  /** It puts right what stands ("sửa cảng thành 170"). */
  readonly isCorrection: boolean;
}

type NamedUnit = Pick<Unit, 'id' | 'name' | 'shortName' | 'aliases'>;

/** How a unit said it: the first word of a source. */
const SOURCE =
  /(?<![\s,;(])[\s,;(]+theo ((?:dien thoai|cong van|bao cao|van ban|email|thu|to trinh|bien ban|tin nhan|zalo|loi)(?![a-z0-9])[^\n;()]{0,120})\)?[.\s]*$/;
const CORRECTION =
  /^\s*(?:(?:xin|nho|de nghi)\s+)?(?:sua lai|sua|chinh lai|chinh|doi|dinh chinh|cap nhat lai)\s/;
const UNKNOWN_UNIT = /^\s*(?:ghi |nhap |bao )?(?:cho|thay)\s+([^:\n\d]{2,80}):/;

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All that units are called, the longest first, so that no name is taken for the beginning of another. */
const listNames = (units: readonly NamedUnit[]) =>
  units
    .flatMap(({ id, name, shortName, aliases }) =>
      [name, shortName, ...aliases].map((each) => ({ id, key: fold(each.normalize('NFC')).trim() })),
    )
    .filter(({ key }) => key !== '')
    .toSorted((one, other) => other.key.length - one.key.length);

/** Where a message names a unit: before the figure ("cho Sở Y tế: …", "Sở Y tế báo …") or behind it ("… cho Sở Y tế"). */
const placesOf = (key: string): readonly RegExp[] => {
  const name = `${escapePattern(key)}(?![a-z0-9])`;
  return [
    new RegExp(`^\\s*(?:ghi |nhap |bao )?(?:cho|thay|cua) ${name}\\s{0,3}[:,-]?`),
    new RegExp(`^\\s*${name}\\s{0,3}(?:(?:bao cao|bao|nhan|gui)\\s{0,3}:?|:)`),
    new RegExp(`[\\s,;(]{1,3}(?:cho|thay|cua) ${name}\\)?[.\\s]{0,5}$`),
  ];
};

const findUnit = (text: string, units: readonly NamedUnit[]) => {
  for (const { id, key } of listNames(units)) {
    // Most units aren't named at all.
    if (!text.includes(key)) continue;
    for (const place of placesOf(key)) {
      const found = place.exec(text);
      if (found !== null) return { id, ...spanOfMatch(found) };
    }
  }
  return undefined;
};

const SAYS_NO_MORE = { unit: undefined, unknownUnit: undefined, source: undefined, isCorrection: false };

const blank = (text: string, start: number, end: number): string =>
  `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;

/**
 * Takes apart what the office writes of a figure: the unit that it is of, by what the unit said it, and the figure. Pure.
 * @param typed in any spelling, with or without marks
 * @param units all that stand
 */
export const readOfficeWords = (typed: string, units: readonly NamedUnit[]): OfficeWords => {
  const text = typed.normalize('NFC');
  const folded = fold(text);
  if (folded.length !== text.length) return { ...SAYS_NO_MORE, figureText: typed };
  const source = SOURCE.exec(folded);
  const sourceAt = source === null ? folded.length : source.index;
  const said = source === null ? undefined : text.slice(folded.indexOf(source[1] ?? '', sourceAt));
  const unit = findUnit(folded.slice(0, sourceAt), units);
  const unknown = unit === undefined ? UNKNOWN_UNIT.exec(folded) : null;
  const withoutSource = blank(text, sourceAt, text.length);
  const figureText = unit === undefined ? withoutSource : blank(withoutSource, unit.start, unit.end);
  const name = unknown?.[1];
  return {
    figureText,
    unit: unit?.id,
    unknownUnit:
      name === undefined ? undefined : text.slice(folded.indexOf(name)).slice(0, name.length).trim(),
    source: said?.replace(/(?<![).\s])[).\s]+$/, ''),
    isCorrection: CORRECTION.test(fold(figureText)),
  };
};
