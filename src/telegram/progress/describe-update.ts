import type { Reference } from '../../domain/reference.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import type { BotServices } from '../services.ts';
import { labelTarget } from '../views/view-targets.ts';

/** Longer labels of tasks are cut by phones anyway. */
const TASK_WORDS = 6;

/** A measure by its number and name, `(4b) thu nội địa`; a task by its reference and its first words. */
export const labelItem = (
  { updateReader, resolution }: Pick<BotServices, 'updateReader' | 'resolution'>,
  ref: Reference,
): string => {
  const known = updateReader().items.measure(ref);
  if (known === undefined) {
    const clause = resolution().passages.find((passage) => passage.ref === ref)?.text ?? '';
    // Digits could be cut into another number.
    const opening = clause
      .split(/\s+/)
      .slice(0, TASK_WORDS)
      .join(' ')
      .replace(/\s*\S*\d.*$/su, '');
    return opening === '' ? `Nhiệm vụ ${ref}` : `${ref} ${opening} …`;
  }
  const { number, text } = known.target;
  return labelTarget({ number, text, measures: [known.measure] }).replace(
    /^\(\d+\)/,
    `(${shortReference(ref)})`,
  );
};
