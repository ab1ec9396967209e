import type { Resolution, TypedExamples } from '../../domain/resolution.ts';
import { typedExamples } from '../../domain/typed-examples.ts';

const aside = (example: string | undefined): string => (example === undefined ? '' : ` (${example})`);

/** How cells name work, each with an example that the document has: `số chỉ tiêu (6), phần của chỉ tiêu (4b) …`. */
export const describeReferences = (resolution: Resolution): string => {
  const { target, part, task } = typedExamples(resolution);
  return `số chỉ tiêu${aside(target)}, phần của chỉ tiêu${aside(part)} hoặc vị trí nhiệm vụ${aside(task)}`;
};

/** Two of them in one cell: `6, 4b`; empty where the document has none. */
export const joinReferences = ({ target, part, task }: TypedExamples, separator: string): string =>
  [target, part ?? task].filter((each) => each !== undefined).join(separator);
