/** The six tones: level (no mark), sắc, huyền, hỏi, ngã, nặng. */
export type Tone = 'ngang' | 'sắc' | 'huyền' | 'hỏi' | 'ngã' | 'nặng';

const MARK_OF_TONE = {
  ngang: '',
  sắc: '\u0301',
  huyền: '\u0300',
  hỏi: '\u0309',
  ngã: '\u0303',
  nặng: '\u0323',
} as const satisfies Record<Tone, string>;

const TONE_OF_MARK: ReadonlyMap<string, Tone> = new Map([
  ['\u0301', 'sắc'],
  ['\u0300', 'huyền'],
  ['\u0309', 'hỏi'],
  ['\u0303', 'ngã'],
  ['\u0323', 'nặng'],
]);

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

export interface TonelessLetters {
  /** The letters in NFC with their hats, horns, breves and bars, without tone marks; case kept. */
  readonly letters: string;
  readonly tone: Tone;
}

/**
 * Takes the tone mark out of a syllable: `Hoà` gives `Hoa` and `huyền`.
 * Undefined when it bears more than one, which no Vietnamese syllable does.
 */
export const separateTone = (syllable: string): TonelessLetters | undefined => {
  const decomposed = syllable.normalize('NFD');
  const marks = decomposed.match(TONE_MARKS) ?? [];
  if (marks.length > 1) return undefined;
  return {
    letters: decomposed.replace(TONE_MARKS, '').normalize('NFC'),
    tone: TONE_OF_MARK.get(marks[0] ?? '') ?? 'ngang',
  };
};

/** Puts a tone on the letter at `index` (UTF-16) of toneless NFC letters; the result is NFC. */
export const addTone = (letters: string, index: number, tone: Tone): string =>
  (letters.slice(0, index + 1) + MARK_OF_TONE[tone] + letters.slice(index + 1)).normalize('NFC');
