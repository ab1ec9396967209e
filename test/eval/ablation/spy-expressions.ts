import { changeModules } from './change-modules.ts';
import type { LiteralPlace } from './find-expressions.ts';

/** What is told of every match, and which expression is to match nothing. */
export interface Spy {
  readonly onMatch: (place: string) => void;
  readonly isEmpty: (place: string) => boolean;
}

declare global {
  /** The changed modules find it as a property of the global object, which only a `var` is. */
  var spyExpression: (expression: RegExp, place: string) => RegExp;
}

/** An expression that asks its spy; what JavaScript makes of it (to split, to find all) does too. */
const spyClass = ({ onMatch, isEmpty }: Spy): (new (expression: RegExp) => RegExp) =>
  class Spied extends RegExp {
    readonly place: string;

    constructor(expression: RegExp & { readonly place?: string }, flags?: string) {
      super(expression, flags);
      this.place = expression.place ?? '';
    }

    override exec(text: string): RegExpExecArray | null {
      const match = super.exec(text);
      if (match === null) return null;
      if (isEmpty(this.place)) {
        this.lastIndex = 0;
        return null;
      }
      onMatch(this.place);
      return match;
    }
  };

/** The code of a module with each of its expressions given to the spy; a line stays where it is. */
export const withSpies = (code: string, places: readonly LiteralPlace[]): string =>
  // From the last to the first, so that no place moves before it is used.
  places.reduceRight((changed, { start, end, place }) => {
    const spied = `spyExpression(${changed.slice(start, end)}, ${JSON.stringify(place)})`;
    return changed.slice(0, start) + spied + changed.slice(end);
  }, code);

/**
 * Spies on these expressions in every module that is loaded from now on. What is built of an expression's source isn't
 * followed.
 */
export const spyExpressions = (expressions: readonly LiteralPlace[], spy: Spy): void => {
  const Spied = spyClass(spy);
  globalThis.spyExpression = (expression, place) => new Spied(Object.assign(expression, { place }));
  const inFile = Map.groupBy(expressions, ({ path }) => path);
  changeModules((path, code) => {
    const places = inFile.get(path);
    return places === undefined ? undefined : withSpies(code, places);
  });
};
