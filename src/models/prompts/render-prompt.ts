import type { Prompt } from './load-prompts.ts';

/** A prompt with its data in place. */
export interface RenderedPrompt {
  readonly system: string;
  readonly user: string;
}

const LONGEST_DATA = 2_000;

const REPLACED: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '{': '(',
  '}': ')',
  '[': '(',
  ']': ')',
  '`': "'",
  '|': '/',
  '\\': '/',
};

/**
 * Data as one line that can't be taken for anything else: no line of its own, no tag, no number of a passage, no sign
 * by which templates or chat formats mark their parts.
 */
export const asData = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>{}[\]`|\\]/g, (sign) => REPLACED[sign] ?? ' ')
    .replace(/#{2,}|-{3,}|={3,}/g, ' ')
    .replace(/^[\s#>*-]+/, '')
    .trim()
    .slice(0, LONGEST_DATA);

/** Fills a prompt's places: a text as one line, a list as numbered lines. What is filled in is never read again. */
export const renderPrompt = (
  { system, user }: Prompt,
  values: Readonly<Record<string, string | readonly string[]>>,
): RenderedPrompt => ({
  system,
  user: user.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    if (typeof value === 'string') return asData(value);
    return value.map((item, index) => `[${index + 1}] ${asData(item)}`).join('\n');
  }),
});
