import type { DocumentId } from '../../../domain/reference.ts';
import type { Button } from '../message/keyboard.ts';
import type { BotServices } from '../services.ts';
import { CHOOSE_GROUP_TEXT, chooseGroupOfText } from '../views/texts.ts';
import { groupButtons } from '../views/view-targets.ts';

/**
 * The groups of a document's targets, with a button for each other document of today that has some.
 * @param document undefined for the current one
 */
export const targetMenu = (
  { answering }: Pick<BotServices, 'answering'>,
  document?: DocumentId,
): { readonly text: string; readonly buttons: readonly (readonly Button[])[] } => {
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
