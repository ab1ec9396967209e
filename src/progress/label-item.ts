import { cutPhrase } from '../domain/cut-phrase.ts';
import type { Reference } from '../domain/reference.ts';
import { tellPartApart } from '../domain/target-name.ts';
import { shortReference } from '../people/resolve-assignable.ts';
import type { ItemNames } from './reading/item-names.ts';

/** Longer labels are cut by phones anyway, and at worse places. */
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
