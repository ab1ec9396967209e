import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/documents/read-document.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

/** Reads one of the made-up texts. */
export const read = (file: string) => {
  const source = readFileSync(join(import.meta.dirname, 'texts', file), 'utf8');
  return readDocument(asDocumentId(file.replace(/\..*$/, '')), source);
};

/** Each measure as `target's reference: bound low[..high] unit`. */
export const measuresOf = (file: string): readonly string[] =>
  read(file).resolution.targets.flatMap(({ ref, measures }) =>
    measures.map(({ bound, low, high, unit }) => {
      const range = low.decimal === high.decimal ? low.decimal : `${low.decimal}..${high.decimal}`;
      return `${ref}: ${bound} ${range} ${unit}`;
    }),
  );

/** Each charge as `reference role body`. */
export const chargesOf = (file: string): readonly string[] => {
  const { resolution } = read(file);
  const textOf = (id: string): string => resolution.passages.find((each) => each.id === id)?.text ?? '';
  return resolution.responsibilities.map(
    ({ ref, role, actor, passageId, actorPassageId }) =>
      `${ref} ${role} ${textAt(textOf(actorPassageId ?? passageId), actor)}`,
  );
};

/** Each deadline as `reference words`. */
export const deadlinesOf = (file: string): readonly string[] => {
  const { resolution } = read(file);
  return resolution.tasks.flatMap(({ ref, passageId, deadlines }) => {
    const text = resolution.passages.find(({ id }) => id === passageId)?.text ?? '';
    return deadlines.map((span) => `${ref} ${textAt(text, span)}`);
  });
};
