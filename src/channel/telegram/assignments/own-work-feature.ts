import type { Feature } from '../feature.ts';
import { actOnPress, withoutToast } from '../message/press-data.ts';
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
  presses: [{ prefix: 'viec', right, run: actOnPress(new Map([['p', withoutToast(showOwnWork)]])) }],
};
