import type { Context } from 'grammy';
import { asPersonId, asUpdateId } from '../../../domain/chat.ts';
import type { Role } from '../../../domain/people.ts';
import { typedExamples } from '../../../domain/typed-examples.ts';
import { hasRight, STRANGER_TEXT } from '../../../people/rights.ts';
import { helpText } from '../../../week/describe-greeting.ts';
import type { CommandHandler, Features } from '../feature.ts';
import { answerPress, say } from '../message/send.ts';
import type { BotServices } from '../services.ts';
import type { Visit } from '../visit.ts';

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells somebody who isn't served one polite line, at most once a day in private and once in groups; a press always
 * gets its toast.
 */
export const turnAway = async (
  ctx: Context,
  services: Pick<BotServices, 'conversations' | 'now'>,
): Promise<void> => {
  if (ctx.from === undefined) return;
  if (ctx.inlineQuery) return void (await ctx.answerInlineQuery([], { cache_time: 300, is_personal: true }));
  if (ctx.callbackQuery) return answerPress({ ctx }, STRANGER_TEXT);
  const notice = {
    line: ctx.chat?.type === 'private' ? ('stranger in private' as const) : ('stranger in a group' as const),
    person: asPersonId(ctx.from.id),
    update: asUpdateId(ctx.update.update_id),
    at: services.now(),
  };
  if (!(await services.conversations.maySay(notice, ONE_DAY_MS))) return;
  await say({ ctx }, STRANGER_TEXT);
};

/** A command with what it is for, as things are now. */
type ListedCommand = Pick<CommandHandler<BotServices>, 'name' | 'isPrivate'> & {
  readonly description: string;
};

/** Commands that a role may use, for help and for Telegram's menu. */
export const commandsFor = (
  features: Features,
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
export const showHelp = (visit: Visit<BotServices>, features: Features): Promise<void> => {
  const isPrivate = visit.isPrivate;
  const commands = commandsFor(features, visit.actor.role, visit.services).filter(
    (command) => isPrivate || !command.isPrivate,
  );
  return say(
    visit,
    helpText(commands, visit.services.answering.kindInForce(), typedExamples(visit.services.resolution())),
  );
};
