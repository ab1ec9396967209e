import type { Context } from 'grammy';
import { asPersonId, asUpdateId } from '../../../domain/chat.ts';
import { admitByCode, type StartMeans, takeStart } from '../../../week/take-start.ts';
import type { Feature } from '../feature.ts';
import { say } from '../message/send.ts';
import { readMessage } from '../read-message.ts';
import type { BotServices } from '../services.ts';

type Means = StartMeans & Pick<BotServices, 'now'>;

/** A code that a stranger shows in private. */
const handleStranger = async (ctx: Context, means: Means): Promise<boolean> => {
  if (ctx.from === undefined || ctx.message?.text === undefined || ctx.chat?.type !== 'private') return false;
  const { command } = readMessage(ctx.message, ctx.me);
  if (command?.name !== 'start' || command.rest === '') return false;
  const sender = {
    person: asPersonId(ctx.from.id),
    update: asUpdateId(ctx.update.update_id),
    now: means.now(),
  };
  const greeting = await admitByCode(means, sender, command.rest);
  if (greeting !== undefined) await say({ ctx }, greeting);
  return greeting !== undefined;
};

/** `/start`, also with the code of an invitation, as a tapped link sends it. */
export const startFeature: Feature<Means> = {
  commands: [
    {
      name: 'start',
      description: undefined,
      right: 'ask the resolution',
      isPrivate: false,
      run: async (visit, code) => {
        const said = await takeStart(visit.services, visit, code);
        if (said !== undefined) await say(visit, said);
      },
    },
  ],
  handleStranger,
};
