import type { Role } from '../../domain/people.ts';
import { hasRight } from '../../people/rights.ts';
import type { CommandHandler, Feature } from '../feature.ts';

/** Commands that a role may use, for help and for Telegram's menu. */
export const commandsFor = (features: readonly Feature[], role: Role): readonly CommandHandler[] =>
  features
    .flatMap(({ commands = [] }) => commands)
    .filter(({ right, description }) => description !== undefined && hasRight(role, right));
