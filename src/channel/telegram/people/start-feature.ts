import type { Context } from 'grammy';
import { useCode } from '../../../delivery/use-code.ts';
import { asPersonId, asUpdateId } from '../../../domain/chat.ts';
import { asWallTime, localDay } from '../../../domain/local-time.ts';
import type { Actor, Directory } from '../../../people/directory.ts';
import type { Redemption } from '../../../people/invitations/plan-redemption.ts';
import { describeActor, describeWork } from '../../../week/describe-greeting.ts';
import { introduceWork, type WorkIntroduction } from '../../../week/introduce-work.ts';
import type { Feature } from '../feature.ts';
import { say } from '../message/send.ts';
import { readMessage } from '../read-message.ts';
import type { BotServices } from '../services.ts';
import { type AnsweredDocument, SECRETS_NOTICE, startText } from '../views/texts.ts';
import type { Visit } from '../visit.ts';

/** The greeting of somebody who is served: who they are here, what they can do. */
const greetingText = (actor: Actor, directory: Directory, document: AnsweredDocument): string => {
  const who = describeActor(actor, directory);
  return who === undefined ? startText(document) : `${startText(document)}\n\n${who}`;
};

/** The first greeting, after an invitation was used: it also tells what must not be typed here. */
const welcomeText = (
  actor: Actor,
  directory: Directory,
  resolution: string,
  work: WorkIntroduction,
): string =>
  [
    `Chào mừng đồng chí ${actor.official?.name ?? ''}`.trim().concat('.'),
    describeActor(actor, directory) ?? '',
    ...describeWork(work),
    `Đồng chí cứ nhắn câu hỏi về ${resolution} bằng lời thường; câu trả lời nào cũng kèm nguyên văn và vị trí trong văn bản.`,
    'Việc của đồng chí: /viec. Các việc khác có trong nút Menu và trong /trogiup.',
    `Lưu ý: ${SECRETS_NOTICE}`,
  ].join('\n\n');

/** To somebody who opens an invitation for another while their account is an official's already. */
const otherAccountText = (actor: Actor): string =>
  [
    `Tài khoản Telegram này đang là của ${actor.official?.name ?? 'một cán bộ'} nên không nhận thêm lời mời khác.`,
    'Nếu chưa đúng, xin báo Văn phòng. Không có gì thay đổi.',
  ].join(' ');

const ONLY_IN_TELEGRAM_TEXT = 'Lời mời gắn một tài khoản Telegram nên chỉ dùng được trong Telegram.';

const USELESS_INVITATION_TEXT =
  'Lời mời này không dùng được: đã dùng, đã hết hạn hoặc đã bị thu hồi. Đồng chí vẫn dùng bot như trước.';

const NO_WORK: WorkIntroduction = { leads: [], unit: undefined, askedAt: asWallTime('08:00') };

const welcome = async (
  ctx: Context,
  services: Pick<
    BotServices,
    'answering' | 'directory' | 'followed' | 'identify' | 'now' | 'reminderRules' | 'timeZone'
  >,
): Promise<void> => {
  const actor = ctx.from && (await services.identify(asPersonId(ctx.from.id)));
  if (actor === undefined) return;
  const directory = await services.directory();
  const { followed, now, timeZone, reminderRules } = services;
  const documents = followed().collecting(localDay(now(), timeZone));
  const work =
    actor.official === undefined
      ? NO_WORK
      : introduceWork(directory, actor.official, documents, reminderRules().schedule);
  await say({ ctx }, welcomeText(actor, directory, services.answering.resolutionName(), work));
};

/** Uses a code for whoever sent the update, and gives what came of it. */
const takeCode = async (ctx: Context, services: BotServices, code: string): Promise<Redemption> => {
  if (ctx.from === undefined) return { outcome: 'no good' };
  const { redemption, probed } = await useCode(services, {
    code,
    person: asPersonId(ctx.from.id),
    update: asUpdateId(ctx.update.update_id),
    at: services.now(),
  });
  if (probed !== undefined)
    services.logger.warn({ tries: probed }, 'many wrong invitation codes within an hour');
  return redemption;
};

/** A code that a stranger shows in private. Whatever is wrong with it, they are turned away like any stranger. */
const handleStranger = async (ctx: Context, services: BotServices): Promise<boolean> => {
  if (ctx.message?.text === undefined || ctx.chat?.type !== 'private') return false;
  const { command } = readMessage(ctx.message, ctx.me);
  if (command?.name !== 'start' || command.rest === '') return false;
  const { outcome } = await takeCode(ctx, services, command.rest);
  if (outcome === 'no good' || outcome === 'somebody else') return false;
  await welcome(ctx, services);
  return true;
};

const start = async (visit: Visit, code: string): Promise<void> => {
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
  const { outcome } = await takeCode(visit.ctx, visit.services, code);
  switch (outcome) {
    case 'joined':
    case 'joined before':
      return welcome(visit.ctx, visit.services);
    case 'somebody else':
      return say(visit, otherAccountText(visit.actor));
    case 'no good':
      return say(visit, USELESS_INVITATION_TEXT);
  }
};

/** `/start`, also with the code of an invitation, as a tapped link sends it. */
export const startFeature: Feature = {
  commands: [
    { name: 'start', description: undefined, right: 'ask the resolution', isPrivate: false, run: start },
  ],
  handleStranger,
};
