import type { Feature } from '../feature.ts';
import { pressNudge } from './press-nudge.ts';

/** What the week's question offers. */
export const reminderFeature: Feature = {
  presses: [{ prefix: 'nh', right: 'report progress', run: pressNudge }],
};
