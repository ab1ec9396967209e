import { cutPhrase } from '../domain/cut-phrase.ts';
import type { Reference } from '../domain/reference.ts';
import { type NamedTarget, nameTarget, tellPartApart } from '../domain/target-name.ts';
import { shortReference } from '../people/resolve-assignable.ts';
import type { ItemNames } from './reading/item-names.ts';

/** Longer labels are cut by phones anyway, and at worse places; a name on a button stands alone. */
const BUTTON_LIMIT = 40;

/** Cuts after a word, and before a parenthesis that the cut would leave open. */
export const cutAtWord = (text: string, limit = BUTTON_LIMIT): string => {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 2);
  const kept = text.slice(0, space > 0 ? space : limit - 2);
  return `${kept.replace(/(?:(?<!\s)\s+)?\([^)]*$/, '').replace(/(?<![\s,;:])[\s,;:]+$/, '')} …`;
};

/** A target's name, cut to what a button holds. */
export const labelTarget = (target: NamedTarget): string => cutAtWord(nameTarget(target));

const LABEL_LIMIT = 46;
/** Longer labels of tasks are cut by phones anyway. */
const TASK_WORDS = 6;

/** Cuts at the end of a phrase. */
export const cutLabel = (text: string, limit = LABEL_LIMIT): string => cutPhrase(text, limit);

/**
 * A measure by its number and name, `(4b) thu nội địa`; a task by its reference and its first words.
 * @param clauseOf the text of a task's clause
 */
export const labelItem = (
  items: Pick<ItemNames, 'measure'>,
  ref: Reference,
  clauseOf: (ref: Reference) => string,
): string => {
  const known = items.measure(ref);
  if (known === undefined) {
    // Digits could be cut into another number.
    const opening = clauseOf(ref)
      .split(/\s+/)
      .slice(0, TASK_WORDS)
      .join(' ')
      .replace(/(?<!\S)\S*?\d.*$/su, '')
      .trimEnd();
    return opening === '' ? `Nhiệm vụ ${ref}` : `${ref} ${opening} …`;
  }
  const number = `(${shortReference(ref)})`;
  const name = tellPartApart(
    known.target,
    known.measure,
    LABEL_LIMIT - number.length - 1,
    cutLabel,
    known.alike,
  );
  return `${number} ${name}`;
};
