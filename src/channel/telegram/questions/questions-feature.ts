import { kindOf } from '../../../domain/document-kind.ts';
import type { DocumentId } from '../../../domain/reference.ts';
import type { CommandHandler, Feature } from '../feature.ts';
import type { Rows } from '../message/keyboard.ts';
import { askForWords, say } from '../message/send.ts';
import type { BotServices } from '../services.ts';
import {
  askPlaceholder,
  askText,
  CHOOSE_GROUP_TEXT,
  chooseGroupOfText,
  noTargetsText,
} from '../views/texts.ts';
import { groupButtons } from '../views/view-answer.ts';
import type { Visit } from '../visit.ts';

/**
 * The groups of a document's targets, with a button for each other document of today that has some.
 * @param document undefined for the current one
 */
export const targetMenu = (
  { answering }: Pick<BotServices, 'answering'>,
  document?: DocumentId,
): { readonly text: string; readonly buttons: Rows } => {
  const all = answering.documentsWithTargets();
  const shown = document ?? all[0]?.id;
  const name = all.find(({ id }) => id === shown)?.name;
  return {
    text: all.length > 1 && name !== undefined ? chooseGroupOfText(name) : CHOOSE_GROUP_TEXT,
    buttons: groupButtons({
      groups: answering.targetGroups(document),
      document,
      others: all.filter(({ id }) => id !== shown),
    }),
  };
};

const showTargetGroups = (visit: Visit): Promise<void> => {
  const { text, buttons } = targetMenu(visit.services);
  if (buttons.length === 0) return say(visit, noTargetsText(kindOf(visit.services.resolution().document)));
  return say(visit, text, buttons);
};

const ask = { right: 'ask the resolution', isPrivate: false } as const;

// `/hoi …` and `/chitieu …` with words after them are questions and never come here.
const commands: readonly CommandHandler[] = [
  {
    ...ask,
    name: 'hoi',
    description: ({ answering }) => `Hỏi về ${answering.kindInForce()}`,
    run: (visit) => {
      const kind = visit.services.answering.kindInForce();
      return askForWords(visit, askText(kind), askPlaceholder(kind));
    },
  },
  { ...ask, name: 'chitieu', description: 'Xem các chỉ tiêu', run: showTargetGroups },
];

/** Questions about the resolution, and its targets to leaf through. */
export const questionsFeature: Feature = { commands };
