import type { Logger } from 'pino';
import { type CodeMeans, useCode } from '../delivery/use-code.ts';
import type { PersonId, UpdateId } from '../domain/chat.ts';
import { localDay } from '../domain/local-time.ts';
import type { Actor } from '../people/directory.ts';
import type { Redemption } from '../people/invitations/plan-redemption.ts';
import type { FollowedDocuments } from '../progress/followed-documents.ts';
import {
  type AnsweredDocument,
  greetingText,
  NO_WORK,
  otherAccountText,
  startText,
  welcomeText,
} from './describe-greeting.ts';
import { introduceWork } from './introduce-work.ts';
import type { ReminderRules } from './read-week.ts';

/** What people are let in and greeted with. */
export interface StartMeans extends CodeMeans {
  readonly answering: {
    kindInForce(): string;
    resolutionName(): string;
    exampleQuestions(): readonly string[];
  };
  /** Only in `telegram` do people have accounts. */
  readonly channel: string;
  readonly followed: () => Pick<FollowedDocuments, 'collecting'>;
  /** Who an account belongs to at this moment; undefined for strangers. */
  readonly identify: (person: PersonId) => Promise<Actor | undefined>;
  readonly reminderRules: () => Pick<ReminderRules, 'schedule'>;
  /** An IANA name. */
  readonly timeZone: string;
  readonly logger: Pick<Logger, 'warn'>;
}

/** Who sent an update, and which. */
interface Sender {
  readonly person: PersonId;
  readonly update: UpdateId;
  readonly now: Date;
}

const ONLY_IN_TELEGRAM = 'Lời mời gắn một tài khoản Telegram nên chỉ dùng được trong Telegram.';

const USELESS_INVITATION =
  'Lời mời này không dùng được: đã dùng, đã hết hạn hoặc đã bị thu hồi. Đồng chí vẫn dùng bot như trước.';

const welcome = async (means: StartMeans, { person, now }: Sender): Promise<string | undefined> => {
  const actor = await means.identify(person);
  if (actor === undefined) return undefined;
  const directory = await means.directory();
  const documents = means.followed().collecting(localDay(now, means.timeZone));
  const work =
    actor.official === undefined
      ? NO_WORK
      : introduceWork(directory, actor.official, documents, means.reminderRules().schedule);
  return welcomeText(actor, directory, means.answering.resolutionName(), work);
};

/** Uses a code for whoever sent the update, and gives what came of it. */
const takeCode = async (
  means: StartMeans,
  { person, update, now: at }: Sender,
  code: string,
): Promise<Redemption> => {
  const { redemption, probed } = await useCode(means, { code, person, update, at });
  if (probed !== undefined)
    means.logger.warn({ tries: probed }, 'many wrong invitation codes within an hour');
  return redemption;
};

/**
 * Takes the code that a stranger shows in private.
 * @returns what they are greeted with; undefined where they are turned away like any stranger, whatever is wrong with it
 */
export const admitByCode = async (
  means: StartMeans,
  sender: Sender,
  code: string,
): Promise<string | undefined> => {
  const { outcome } = await takeCode(means, sender, code);
  return outcome === 'no good' || outcome === 'somebody else' ? undefined : welcome(means, sender);
};

const documentOf = ({ answering }: StartMeans): AnsweredDocument => ({
  kind: answering.kindInForce(),
  name: answering.resolutionName(),
  examples: answering.exampleQuestions(),
});

/** `/start` of somebody who is served, also with the code of an invitation: what they are told; undefined for nothing. */
export const takeStart = async (
  means: StartMeans,
  sender: Sender & { readonly actor: Actor; readonly isPrivate: boolean },
  code: string,
): Promise<string | undefined> => {
  // What somebody is here is nobody else's business in a group.
  if (!sender.isPrivate) return startText(documentOf(means));
  if (code === '') return greetingText(sender.actor, await means.directory(), documentOf(means));
  if (means.channel !== 'telegram') return ONLY_IN_TELEGRAM;
  const { outcome } = await takeCode(means, sender, code);
  switch (outcome) {
    case 'joined':
    case 'joined before':
      return welcome(means, sender);
    case 'somebody else':
      return otherAccountText(sender.actor);
    case 'no good':
      return USELESS_INVITATION;
  }
};
