import type { Feature } from '../feature.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { say } from '../message/say.ts';
import { FIGURES } from './figure-buttons.ts';
import { dropFile, recordFile } from './press-figures.ts';
import { HOW_TO, sendFigureTemplate } from './preview-file.ts';
import { TEMPLATE_BUTTONS } from './view-figures.ts';

const right = 'enter figures for units' as const;

const press = onButtons(FIGURES, right, {
  record: silently(recordFile),
  drop: silently(dropFile),
  template: silently(sendFigureTemplate),
});

/** `/nhapso`, and figures of many targets from a table that is sent; which tables are such stands in `roster`. */
export const figuresFeature: Feature = {
  commands: [
    {
      name: 'nhapso',
      description: 'Nhập số thay đơn vị',
      right,
      isPrivate: true,
      run: ({ ctx }) => say(ctx, HOW_TO, toKeyboard([TEMPLATE_BUTTONS])),
    },
  ],
  presses: [press],
};
