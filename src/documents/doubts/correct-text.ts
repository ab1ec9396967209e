import type { DoubtCorrection, SettledDoubt } from '../library/document-said.ts';
import type { StoredDocument } from '../library/document-store.ts';

type TextCorrection = Extract<DoubtCorrection, { readonly of: 'text' }>;
type Corrected = Pick<StoredDocument, 'source' | 'settled'>;

/**
 * Puts words in the place of others of a text; corrections that stand behind them move along.
 * @returns undefined if the text no longer says what is to be corrected
 */
export const correctText = (
  { source, settled }: Corrected,
  { start, was, now }: Pick<TextCorrection, 'start' | 'was' | 'now'>,
): Corrected | undefined => {
  if (!source.startsWith(was, start)) return undefined;
  return {
    source: `${source.slice(0, start)}${now}${source.slice(start + was.length)}`,
    settled: settled.map((one) => moveBehind(one, start, now.length - was.length)),
  };
};

const moveBehind = (one: SettledDoubt, start: number, by: number): SettledDoubt => {
  const { word } = one;
  if (word.said !== 'corrected' && word.said !== 'proposed') return one;
  const { correction } = word;
  if (correction.of !== 'text' || correction.start <= start) return one;
  return { ...one, word: { ...word, correction: { ...correction, start: correction.start + by } } };
};

/** A document's text as its file gave it, without what a person corrected. */
export const textAsBrought = (document: Corrected): string =>
  document.settled.reduce<Corrected>((text, { doubt }) => {
    const word = text.settled.find((one) => one.doubt === doubt)?.word;
    if (word?.said !== 'corrected' || word.correction.of !== 'text') return text;
    const { start, was, now } = word.correction;
    return correctText(text, { start, was: now, now: was }) ?? text;
  }, document).source;
