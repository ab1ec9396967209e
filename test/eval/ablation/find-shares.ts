import { changeModules } from './change-modules.ts';

/** A share that the source names and decides by: `const LEAST_COVERAGE = 0.82;`. */
export interface NamedShare {
  /** From the project's folder, with its name. */
  readonly place: string;
  readonly value: number;
  /** From now on it is this. */
  readonly set: (value: number) => void;
}

const NAMED = /^(?<exported>export )?const (?<name>[A-Z_]+) = (?<value>0\.\d+);/gmu;
/** What answers are made of; what learning goes by is no share of theirs. */
const ANSWERS = /^src\/(?:answering|search|text)\/(?!.*(?:learn|calibration\/))/;

declare global {
  /** The changed modules find it as a property of the global object, which only a `var` is. */
  var tellShare: (place: string, value: number, set: (value: number) => void) => void;
}

/** The code of a module that tells of each of its shares and lets it be set; a line stays where it is. */
export const withSettableShares = (file: string, code: string): string =>
  code.replace(
    NAMED,
    (_, exported: string | undefined, name: string, value: string) =>
      `${exported ?? ''}let ${name} = ${value}; tellShare('${file} ${name}', ${name}, (value) => { ${name} = value; });`,
  );

/** Lets the shares of every module be set that is loaded from now on. @returns those of the modules loaded so far */
export const findShares = (root: string): readonly NamedShare[] => {
  const found: NamedShare[] = [];
  globalThis.tellShare = (place, value, set) => void found.push({ place, value, set });
  changeModules((path, code) => {
    const file = path.slice(root.length + 1);
    return ANSWERS.test(file) ? withSettableShares(file, code) : undefined;
  });
  return found;
};
