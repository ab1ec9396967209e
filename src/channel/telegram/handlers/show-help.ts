import type { Role } from '../../../domain/people.ts';
import { typedExamples } from '../../../domain/typed-examples.ts';
import { hasRight } from '../../../people/rights.ts';
import type { CommandHandler, Feature } from '../feature.ts';
import { say } from '../message/send.ts';
import type { BotServices } from '../services.ts';
import { helpText } from '../views/texts.ts';
import type { Visit } from '../visit.ts';

/** A command with what it is for, as things are now. */
type ListedCommand = Pick<CommandHandler, 'name' | 'isPrivate'> & { readonly description: string };

/** Commands that a role may use, for help and for Telegram's menu. */
export const commandsFor = (
  features: readonly Feature[],
  role: Role,
  services: BotServices,
): readonly ListedCommand[] =>
  features
    .flatMap(({ commands = [] }) => commands)
    .flatMap(({ name, isPrivate, right, description }): readonly ListedCommand[] => {
      if (description === undefined || !hasRight(role, right)) return [];
      const said = typeof description === 'string' ? description : description(services);
      return [{ name, isPrivate, description: said }];
    });

/** What this person can do here, command by command. */
export const showHelp = (visit: Visit, features: readonly Feature[]): Promise<void> => {
  const isPrivate = visit.isPrivate;
  const commands = commandsFor(features, visit.actor.role, visit.services).filter(
    (command) => isPrivate || !command.isPrivate,
  );
  return say(
    visit,
    helpText(commands, visit.services.answering.kindInForce(), typedExamples(visit.services.resolution())),
  );
};
