import type { Resolution } from '../../domain/resolution.ts';
import { typedExamples } from '../../domain/typed-examples.ts';
import type { Directory } from '../directory.ts';

/** Where the office has entered no unit yet. */
const ANY_UNIT = '(tên đơn vị)';

/** A unit that there is, as it may be typed. */
export const exampleUnit = (directory: Directory): string => {
  const [unit] = directory.units();
  return unit?.name ?? ANY_UNIT;
};

/** Lines that give work, made of the document's own targets and tasks; what it has none of is undefined. */
export const exampleLines = (resolution: Resolution, directory: Directory) => {
  const { target, task } = typedExamples(resolution);
  return {
    target: target && `/phancong ${target} ${exampleUnit(directory)} chủ trì từ 1/3`,
    task: task && `/phancong ${task}`,
  };
};
