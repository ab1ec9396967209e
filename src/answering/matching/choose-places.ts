import type { Resolution } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import { chooseTargets, type TargetChoice } from './choose-targets.ts';
import type { MeasureMatcher } from './match-measures.ts';
import { rowPlacesOf } from './row-places.ts';

/** A list of more places is nothing to read on a phone. */
const MOST_PLACES = 15;

/**
 * What each place of a document's tables has of what is asked ("xã nào trồng rừng nhiều nhất?"), where they are few
 * enough to be said, else none; undefined where no table says it.
 */
export const chooseOfPlaces = (
  resolution: Resolution,
  content: readonly string[],
  lexicon: Lexicon,
  matcher: MeasureMatcher,
): TargetChoice | undefined => {
  const places = rowPlacesOf(resolution);
  const choices = places.slice(0, MOST_PLACES + 1).map((place) => {
    const name = lexicon.content(place).map(({ text }) => text);
    const { chosen } = chooseTargets(resolution, matcher.match([...content, ...name]));
    return chosen.filter(({ measures }) => measures.some(({ cells }) => cells?.of?.place === place));
  });
  const chosen = choices.flat();
  if (chosen.length === 0) return undefined;
  return { chosen: places.length > MOST_PLACES ? [] : chosen, confidence: SURE, near: [] };
};
