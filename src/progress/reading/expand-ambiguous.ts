import { type Span, spanOfMatch } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Abbreviation } from '../../text/glossary.ts';
import { findMentions } from './find-mentions.ts';
import type { ItemNames } from './item-names.ts';
import type { TextEdit, TracedText } from './traced-text.ts';

/** Short forms that may mean several things, by their lower-case form. */
export type AmbiguousForms = ReadonlyMap<string, Abbreviation>;

/** The glossary's short forms with several meanings: `LĐ` is lao động or lãnh đạo. */
export const readAmbiguousForms = (abbreviations: readonly Abbreviation[]): AmbiguousForms => {
  const forms = new Map<string, Abbreviation>();
  for (const abbreviation of abbreviations) {
    const key = abbreviation.short.toLowerCase();
    const known = forms.get(key);
    // Capitals say nothing: DS and ds are one form with the meanings of both.
    const expansions = [...new Set([...(known?.expansions ?? []), ...abbreviation.expansions])];
    const capitalsOnly = abbreviation.capitalsOnly && (known?.capitalsOnly ?? true);
    forms.set(key, { ...abbreviation, expansions, capitalsOnly });
  }
  return new Map([...forms].filter(([, { expansions }]) => expansions.length > 1));
};

/** With more ways of reading a message than these, its short forms stay as typed. */
const MOST_READINGS = 64;
/** Characters of all ways of reading together, chosen by `npm run fuzz`: each way is searched for names. */
const MOST_READ = 16_000;

interface ShortWord extends Span {
  readonly expansions: readonly string[];
}

/**
 * Writes out a short form where only one of its meanings makes it a part of a longer name: "LĐ qua đào tạo". Alone it
 * names nothing: "GN 78%" may be giải ngân or giảm nghèo.
 */
export const expandAmbiguous = (
  text: TracedText,
  forms: AmbiguousForms,
  names: ItemNames,
  open: readonly Reference[],
): TracedText => expandInContext(expandInNames(text, forms, names), forms, names, open);

/** What is spoken of, else asked about, says which meaning is meant: "LĐ" of jobs is lao động. */
const expandInContext = (
  text: TracedText,
  forms: AmbiguousForms,
  names: ItemNames,
  open: readonly Reference[],
): TracedText => {
  const short = findShortWords(text.text, forms);
  if (short.length === 0) return text;
  const named = names.find(text.text.toLowerCase()).flatMap(({ refs }) => refs);
  const held = (expansion: string, refs: readonly Reference[]): boolean =>
    refs.some((ref) => names.measure(ref)?.words.has(expansion.toLowerCase()) === true);
  return text.edit(
    short.flatMap(({ start, end, expansions }) => {
      const byName = expansions.filter((expansion) => held(expansion, named));
      const fitting = byName.length > 0 ? byName : expansions.filter((expansion) => held(expansion, open));
      const [only] = fitting;
      return only !== undefined && fitting.length === 1 ? [{ start, end, text: only }] : [];
    }),
  );
};

const expandInNames = (text: TracedText, forms: AmbiguousForms, names: ItemNames): TracedText => {
  const words = findShortWords(text.text, forms);
  const ways = words.reduce((all, { expansions }) => all * (expansions.length + 1), 1);
  const isTooMuch = ways > MOST_READINGS || ways * text.text.length > MOST_READ;
  if (words.length === 0 || isTooMuch) return text;
  const readings = chooseAll(words).map((edits) => ({
    edits,
    named: namedParts(text.edit(edits), edits, names),
  }));
  const most = Math.max(...readings.map(({ edits, named }) => (named === edits.length ? named : 0)));
  const best = readings.filter(({ edits, named }) => named === edits.length && named === most);
  const [only] = best;
  return most > 0 && best.length === 1 && only !== undefined ? text.edit(only.edits) : text;
};

const findShortWords = (text: string, forms: AmbiguousForms): readonly ShortWord[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}/-])\p{L}{2,6}(?![\p{L}\p{N}/-])/gu)].flatMap((match) => {
    const form = forms.get(match[0].toLowerCase());
    if (form === undefined || (form.capitalsOnly && form.short !== match[0])) return [];
    return [{ ...spanOfMatch(match), expansions: form.expansions }];
  });

/** Every way of writing out some of the words and leaving the others. */
const chooseAll = (words: readonly ShortWord[]): readonly (readonly TextEdit[])[] =>
  words.reduce<readonly (readonly TextEdit[])[]>(
    (ways, { start, end, expansions }) =>
      ways.flatMap((edits) => [edits, ...expansions.map((text) => [...edits, { start, end, text }])]),
    [[]],
  );

/** How many of the edits became a part of a longer name. */
const namedParts = (text: TracedText, edits: readonly TextEdit[], names: ItemNames): number => {
  const mentions = findMentions(text.text.toLowerCase(), names);
  let shift = 0;
  return edits.filter((edit) => {
    const start = edit.start + shift;
    const end = start + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
    return mentions.some(
      (mention) =>
        mention.start <= start && end <= mention.end && mention.end - mention.start > edit.text.length,
    );
  }).length;
};
