import { kindOf } from '../../../domain/document-kind.ts';
import type { CommandHandler, Feature, Visit } from '../feature.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { say } from '../message/say.ts';
import { askPlaceholder, askText, noTargetsText } from '../views/texts.ts';
import { targetMenu } from './target-menu.ts';

const showTargetGroups = ({ ctx, services }: Visit): Promise<void> => {
  const { text, buttons } = targetMenu(services);
  if (buttons.length === 0) return say(ctx, noTargetsText(kindOf(services.resolution().document)));
  return say(ctx, text, toKeyboard(buttons));
};

const ask = { right: 'ask the resolution', isPrivate: false } as const;

// `/hoi …` and `/chitieu …` with words after them are questions and never come here.
const commands: readonly CommandHandler[] = [
  {
    ...ask,
    name: 'hoi',
    description: ({ answering }) => `Hỏi về ${answering.kindInForce()}`,
    run: ({ ctx, services }) => {
      const kind = services.answering.kindInForce();
      const input_field_placeholder = askPlaceholder(kind);
      return say(ctx, askText(kind), { force_reply: true, selective: true, input_field_placeholder });
    },
  },
  { ...ask, name: 'chitieu', description: 'Xem các chỉ tiêu', run: showTargetGroups },
];

/** Questions about the resolution, and its targets to leaf through. */
export const questionsFeature: Feature = { commands };
