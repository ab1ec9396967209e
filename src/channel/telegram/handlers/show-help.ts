import { typedExamples } from '../../../domain/typed-examples.ts';
import type { Feature, Visit } from '../feature.ts';
import { say } from '../message/say.ts';
import { helpText } from '../views/texts.ts';
import { commandsFor } from './commands-for.ts';

/** What this person can do here, command by command. */
export const showHelp = ({ ctx, actor, services }: Visit, features: readonly Feature[]): Promise<void> => {
  const isPrivate = ctx.chat?.type === 'private';
  const commands = commandsFor(features, actor.role, services).filter(
    (command) => isPrivate || !command.isPrivate,
  );
  return say(ctx, helpText(commands, services.answering.kindInForce(), typedExamples(services.resolution())));
};
