import type { Role } from '../../../domain/people.ts';
import { hasRight } from '../../../people/rights.ts';
import type { CommandHandler, Feature } from '../feature.ts';
import type { BotServices } from '../services.ts';

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
