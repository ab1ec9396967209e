import { asReference, type Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Target } from '../domain/target.ts';
import { fold } from '../text/fold.ts';

/** A target, a measure or a task that a unit may carry. */
export interface Assignable {
  readonly ref: Reference;
}

/**
 * Why a text names nothing that can be assigned. `not a reference`: it isn't written like one. `unknown`: the
 * resolution has nothing of this number. `not assignable`: it is there, but neither a target, a measure nor a task.
 */
export type AssignableFault = 'not a reference' | 'unknown' | 'not assignable';

export type AssignableResult =
  | { readonly found: Assignable; readonly fault?: undefined }
  | { readonly found?: undefined; readonly fault: AssignableFault };

type Shelf = Pick<Resolution, 'targets' | 'tasks' | 'passages'>;

/** `6`, `(6)`, `4b`, `4.b`, `(4).b`, `chỉ tiêu số 6`, `ct 4b`; folded. */
const SHORT = /^(?:(?:chi tieu|ct)\s*(?:so\s*)?)?\(?(\d{1,3})\)?(?:\s*\.)?\s*([a-z])?$/;
/** `ii.2.1(4).b`, `ii.2.1(4)b`; folded. */
const TARGET_REF = /^([ivx]+(?:\.\d+)+\(\d{1,3}\))(?:\s*\.)?\s*([a-z])?$/;
/** `ii.3.3/5b`, `i.kq/3`, `md`; folded. */
const PLACE_REF = /^([ivx]+)((?:\.(?:\d+|kq|tt))*)((?:\/\d+)?)([a-z]?)$|^(?:md|ky|nn)$/;

const findMeasure = (target: Target, letter: string | undefined): AssignableResult => {
  // A target with one figure is that figure.
  const isWhole = letter === undefined || (letter === 'a' && target.measures.length === 1);
  const found = isWhole ? target : target.measures.find(({ ref }) => ref === `${target.ref}.${letter}`);
  return found ? { found: { ref: found.ref } } : { fault: 'unknown' };
};

/** The spelling of references in the text: `II.2.1`, `I.KQ/3`, `II.3.3/5b`. */
const canonicalPlace = (folded: string): Reference => {
  const [, chapter, parts = '', dash = '', letter = ''] = PLACE_REF.exec(folded) ?? [];
  return asReference(
    chapter === undefined ? folded.toUpperCase() : `${(chapter + parts).toUpperCase()}${dash}${letter}`,
  );
};

const findPlace = ({ tasks, passages }: Shelf, folded: string): AssignableResult => {
  const ref = canonicalPlace(folded);
  if (tasks.some((task) => task.ref === ref)) return { found: { ref } };
  return { fault: passages.some((passage) => passage.ref === ref) ? 'not assignable' : 'unknown' };
};

/** A reference as it is written of any document: `Đ1.2.a/3`, `II.1.a.(4)`, `PL.I:6`. */
const findWritten = ({ targets, tasks }: Shelf, folded: string): AssignableResult | undefined => {
  const same = ({ ref }: { readonly ref: Reference }): boolean => fold(ref) === folded;
  const found = [...targets, ...targets.flatMap(({ measures }) => measures), ...tasks].find(same);
  return found && { found: { ref: found.ref } };
};

/**
 * Finds what a short text names: a target or a measure by its number (`6`, `(6)`, `chỉ tiêu 6`, `4b`, `4.b`) or any of
 * them and a task by its full reference (`II.2.1(4).b`, `II.3.3/5`), whatever its capitals and diacritics.
 */
export const resolveAssignable = (resolution: Shelf, text: string): AssignableResult => {
  const folded = fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const short = SHORT.exec(folded);
  if (short) {
    const target = resolution.targets.find(({ number }) => number === Number(short[1]));
    return target ? findMeasure(target, short[2]) : { fault: 'unknown' };
  }
  const bare = folded.replace(/^nhiem vu\s+/, '').replace(/^chi tieu\s+/, '');
  const full = TARGET_REF.exec(bare);
  if (full) {
    const target = resolution.targets.find(({ ref }) => ref.toLowerCase() === full[1]);
    return target ? findMeasure(target, full[2]) : { fault: 'unknown' };
  }
  const written = findWritten(resolution, bare);
  if (written !== undefined) return written;
  return PLACE_REF.test(bare) ? findPlace(resolution, bare) : { fault: 'not a reference' };
};

/** How people type a reference: `6`, `4b`; a task's in full. */
export const shortReference = (ref: Reference): string => {
  const [, number, letter = ''] = /(?<!\.)\((\d+)\)(?:\.([a-z]))?$/.exec(ref) ?? [];
  return number === undefined ? ref : `${number}${letter}`;
};
