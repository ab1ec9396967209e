import { type NamedTarget, nameTarget } from '../domain/target-name.ts';

/** Longer labels are cut by phones anyway, and at worse places. */
export const LABEL_LIMIT = 40;

/** Cuts after a word, and before a parenthesis that the cut would leave open. */
export const cutAtWord = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 2);
  const kept = text.slice(0, space > 0 ? space : limit - 2);
  return `${kept.replace(/(?:(?<!\s)\s+)?\([^)]*$/, '').replace(/(?<![\s,;:])[\s,;:]+$/, '')} …`;
};

/** A target's name, cut to what a button holds. */
export const labelTarget = (target: NamedTarget): string => cutAtWord(nameTarget(target), LABEL_LIMIT);
