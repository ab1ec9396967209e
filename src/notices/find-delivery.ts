import type { KeyedMessage } from '../delivery/outbox-store.ts';
import type { Official } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import type { Notice } from './notice.ts';

/** How far a notice has come with everybody that it is for. */
export interface NoticeDelivery {
  readonly sent: number;
  readonly all: number;
  /** Not tried yet, or to be tried again. */
  readonly underWay: number;
  /** They blocked the bot: it waits for them. */
  readonly blocked: readonly Official[];
  readonly failed: readonly Official[];
  /** They hadn't come to the bot when it was sent. */
  readonly missed: readonly Official[];
}

/** @param messages what was put out of it */
export const findDelivery = (
  { missed }: Pick<Notice, 'missed'>,
  messages: readonly KeyedMessage[],
  directory: Directory,
): NoticeDelivery => {
  const those = (state: KeyedMessage['state']): readonly Official[] =>
    messages.filter((message) => message.state === state).flatMap(({ to }) => directory.official(to) ?? []);
  const waiting = those('waiting');
  const blocked = waiting.filter(({ unreachableSince }) => unreachableSince !== undefined);
  return {
    sent: those('sent').length,
    all: messages.length,
    underWay: waiting.length - blocked.length,
    blocked,
    failed: [...those('dead'), ...those('dropped')],
    missed: missed.flatMap((id) => directory.official(id) ?? []),
  };
};
