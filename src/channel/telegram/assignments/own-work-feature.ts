import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { OWN_WORK } from './own-work-buttons.ts';
import { showOwnWork } from './show-own-work.ts';

const right = 'see own work' as const;

/** `/viec`: what I lead and support. */
export const ownWorkFeature: Feature = {
  commands: [
    {
      name: 'viec',
      description: 'Việc của tôi',
      right,
      isPrivate: true,
      run: (visit) => showOwnWork(visit),
    },
  ],
  presses: [onButtons(OWN_WORK, right, { page: silently(showOwnWork) })],
};
