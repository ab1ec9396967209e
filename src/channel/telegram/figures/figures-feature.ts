import type { Feature } from '../feature.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { actOnPress, type PressAct, withoutToast } from '../message/press-data.ts';
import { say } from '../message/say.ts';
import { dropFile, recordFile } from './press-figures.ts';
import { HOW_TO, sendFigureTemplate } from './preview-file.ts';
import { TEMPLATE_BUTTONS } from './view-figures.ts';

const right = 'enter figures for units' as const;

const ACTS: ReadonlyMap<string, PressAct> = new Map<string, PressAct>([
  ['g', withoutToast(recordFile)],
  ['x', withoutToast(dropFile)],
  ['t', withoutToast(sendFigureTemplate)],
]);

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
  presses: [{ prefix: 'sl', right, run: actOnPress(ACTS) }],
};
