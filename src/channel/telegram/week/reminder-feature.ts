import type { Feature } from '../feature.ts';
import { pressNudge } from './press-nudge.ts';
import { promiseDialogue } from './say-of-blocker.ts';

/** What the week's question offers. */
export const reminderFeature: Feature = {
  presses: [{ prefix: 'nh', right: 'report progress', run: pressNudge }],
  dialogues: [promiseDialogue],
};
