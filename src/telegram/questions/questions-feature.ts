import type { CommandHandler, Feature, Visit } from '../feature.ts';
import { say } from '../say.ts';
import { toKeyboard } from '../views/keyboard.ts';
import { ASK_PLACEHOLDER, ASK_TEXT, CHOOSE_GROUP_TEXT, NO_TARGETS_TEXT } from '../views/texts.ts';
import { groupButtons } from '../views/view-targets.ts';

const showTargetGroups = ({ ctx, services }: Visit): Promise<void> => {
  const groups = services.answering.targetGroups();
  if (groups.length === 0) return say(ctx, NO_TARGETS_TEXT);
  return say(ctx, CHOOSE_GROUP_TEXT, toKeyboard(groupButtons(groups)));
};

const ask = { right: 'ask the resolution', isPrivate: false } as const;

// `/hoi …` and `/chitieu …` with words after them are questions and never come here.
const commands: readonly CommandHandler[] = [
  {
    ...ask,
    name: 'hoi',
    description: 'Hỏi về Nghị quyết',
    run: ({ ctx }) =>
      say(ctx, ASK_TEXT, { force_reply: true, selective: true, input_field_placeholder: ASK_PLACEHOLDER }),
  },
  { ...ask, name: 'chitieu', description: 'Xem các chỉ tiêu', run: showTargetGroups },
];

/** Questions about the resolution, and its targets to leaf through. */
export const questionsFeature: Feature = { commands };
