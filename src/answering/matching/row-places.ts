import type { Resolution } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';

const known = new WeakMap<Resolution, readonly string[]>();

/** Names of the places of which a document's tables have a row, without their kinds: `Nà Pẻn`. */
export const rowPlacesOf = (resolution: Resolution): readonly string[] => {
  const found = known.get(resolution) ?? [
    ...new Set(
      resolution.targets.flatMap(({ measures }) => measures.flatMap(({ cells }) => cells?.of?.place ?? [])),
    ),
  ];
  known.set(resolution, found);
  return found;
};

/** "Xã nào trồng rừng nhiều nhất?" asks which of the places, not how much all of them. */
export const asksWhichPlace = (text: string): boolean => WHICH_PLACE.test(text);
const WHICH_PLACE =
  /(?<!\p{L})(?:xã|phường|đặc khu|thị trấn|thôn|bản|ấp|nơi|địa phương|tỉnh|vùng|khu vực)\s(?:nào|gì)(?!\p{L})/iu;

/** Whether a place has a row of its own, so that its name says which row is meant and restricts nothing else. */
export const hasRow = (resolution: Resolution, name: string): boolean =>
  rowPlacesOf(resolution).some((place) => fold(place) === fold(name));

/** A candidate that may be one place's figure. */
interface OfPlace {
  /** Words of the place's name; undefined of what is of no one place. */
  readonly place: readonly string[] | undefined;
}

/** Those of the places that the words name, the longest names of them. */
export const ofNamedPlaces = <T extends OfPlace>(
  candidates: readonly T[],
  asked: ReadonlySet<string>,
): readonly T[] => {
  const named = candidates.filter(({ place }) => place !== undefined && isNamed(place, asked));
  const isInsideAnother = (place: readonly string[]): boolean =>
    named.some(
      (other) =>
        other.place !== undefined &&
        other.place.length > place.length &&
        place.every((word) => other.place?.includes(word)),
    );
  return named.filter(({ place = [] }) => !isInsideAnother(place));
};

const isNamed = (place: readonly string[], asked: ReadonlySet<string>): boolean =>
  place.length > 0 && place.every((word) => asked.has(word));
