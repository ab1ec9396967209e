import type { Context } from 'grammy';
import { useCode } from '../../../delivery/use-code.ts';
import { asPersonId, asUpdateId } from '../../../domain/chat.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Redemption } from '../../../people/invitations/plan-redemption.ts';
import {
  greetingText,
  NO_WORK,
  otherAccountText,
  startText,
  welcomeText,
} from '../../../week/describe-greeting.ts';
import { introduceWork } from '../../../week/introduce-work.ts';
import type { Feature } from '../feature.ts';
import { type Here, say } from '../message/send.ts';
import { readMessage } from '../read-message.ts';
import type { BotServices } from '../services.ts';
import type { Visit } from '../visit.ts';

const ONLY_IN_TELEGRAM_TEXT = 'Lời mời gắn một tài khoản Telegram nên chỉ dùng được trong Telegram.';

const USELESS_INVITATION_TEXT =
  'Lời mời này không dùng được: đã dùng, đã hết hạn hoặc đã bị thu hồi. Đồng chí vẫn dùng bot như trước.';

type Means = Pick<
  BotServices,
  | 'answering'
  | 'channel'
  | 'directory'
  | 'followed'
  | 'identify'
  | 'invitations'
  | 'logger'
  | 'now'
  | 'outbox'
  | 'reminderRules'
  | 'timeZone'
>;

/** Who sent an update, and which. */
type Sender = Pick<Visit, 'person' | 'update'>;

const welcome = async (here: Here, services: Means, { person }: Sender): Promise<void> => {
  const actor = await services.identify(person);
  if (actor === undefined) return;
  const directory = await services.directory();
  const { followed, now, timeZone, reminderRules } = services;
  const documents = followed().collecting(localDay(now(), timeZone));
  const work =
    actor.official === undefined
      ? NO_WORK
      : introduceWork(directory, actor.official, documents, reminderRules().schedule);
  await say(here, welcomeText(actor, directory, services.answering.resolutionName(), work));
};

/** Uses a code for whoever sent the update, and gives what came of it. */
const takeCode = async (services: Means, sender: Sender, code: string): Promise<Redemption> => {
  const { redemption, probed } = await useCode(services, { code, ...sender, at: services.now() });
  if (probed !== undefined)
    services.logger.warn({ tries: probed }, 'many wrong invitation codes within an hour');
  return redemption;
};

/** A code that a stranger shows in private. Whatever is wrong with it, they are turned away like any stranger. */
const handleStranger = async (ctx: Context, services: Means): Promise<boolean> => {
  if (ctx.from === undefined || ctx.message?.text === undefined || ctx.chat?.type !== 'private') return false;
  const { command } = readMessage(ctx.message, ctx.me);
  if (command?.name !== 'start' || command.rest === '') return false;
  const sender = { person: asPersonId(ctx.from.id), update: asUpdateId(ctx.update.update_id) };
  const { outcome } = await takeCode(services, sender, command.rest);
  if (outcome === 'no good' || outcome === 'somebody else') return false;
  await welcome({ ctx }, services, sender);
  return true;
};

const start = async (visit: Visit<Means>, code: string): Promise<void> => {
  const { answering } = visit.services;
  const document = {
    kind: answering.kindInForce(),
    name: answering.resolutionName(),
    examples: answering.exampleQuestions(),
  };
  // What somebody is here is nobody else's business in a group.
  if (!visit.isPrivate) return say(visit, startText(document));
  if (code === '') return say(visit, greetingText(visit.actor, await visit.services.directory(), document));
  if (visit.services.channel !== 'telegram') return say(visit, ONLY_IN_TELEGRAM_TEXT);
  const { outcome } = await takeCode(visit.services, { person: visit.person, update: visit.update }, code);
  switch (outcome) {
    case 'joined':
    case 'joined before':
      return welcome(visit, visit.services, visit);
    case 'somebody else':
      return say(visit, otherAccountText(visit.actor));
    case 'no good':
      return say(visit, USELESS_INVITATION_TEXT);
  }
};

/** `/start`, also with the code of an invitation, as a tapped link sends it. */
export const startFeature: Feature<Means> = {
  commands: [
    { name: 'start', description: undefined, right: 'ask the resolution', isPrivate: false, run: start },
  ],
  handleStranger,
};
