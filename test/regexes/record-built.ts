import { sep } from 'node:path';
import type { FoundPattern } from './found-pattern.ts';

/** The line of the source from which this is called; undefined where only others (packages, Node) are. */
const callerIn = (root: string): string | undefined => {
  const source = `${root}${sep}src${sep}`;
  const line = (new Error().stack ?? '').split('\n').find((each) => each.includes(source));
  const at = line?.indexOf(source) ?? -1;
  if (line === undefined || at < 0) return undefined;
  return line.slice(at + root.length + 1).replace(/(?::\d+)?\)?$/, '');
};

/**
 * From now on notes every pattern that the source builds with `new RegExp`: most of those with Vietnamese words are put
 * together from pieces when a module is loaded. Call it before any module of the source is.
 * @param root the project's folder
 * @returns what has been built so far
 */
export const recordBuilt = (root: string): readonly FoundPattern[] => {
  const built: FoundPattern[] = [];
  const note = (pattern: RegExp): RegExp => {
    const place = callerIn(root);
    if (place !== undefined) built.push({ source: pattern.source, flags: pattern.flags, place });
    return pattern;
  };
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, [pattern, flags]) => note(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]) => note(target(pattern, flags)),
  });
  return built;
};
