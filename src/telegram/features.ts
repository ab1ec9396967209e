import type { Feature } from './feature.ts';
import { questionsFeature } from './questions/questions-feature.ts';

/** Everything that the bot can do, in the order of its menu. */
export const FEATURES: readonly Feature[] = [questionsFeature];
