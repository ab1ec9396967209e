import type { Reference } from '../../domain/reference.ts';
import { labelItem as label } from '../../progress/label-item.ts';
import type { BotServices } from '../services.ts';

/** A measure by its number and name, `(4b) thu nội địa`; a task by its reference and its first words. */
export const labelItem = (
  { updateReader, resolution }: Pick<BotServices, 'updateReader' | 'resolution'>,
  ref: Reference,
): string =>
  label(
    updateReader().items,
    ref,
    (task) => resolution().passages.find((passage) => passage.ref === task)?.text ?? '',
  );
