import type { Message, MessageOrigin, User } from 'grammy/types';
import { asPersonId, type PersonId } from '../../domain/chat.ts';

/** Who said first what somebody forwards. */
export type ForwardedSpeaker =
  /** The person who forwards it: their own words of another day. */
  | { readonly kind: 'self' }
  | { readonly kind: 'person'; readonly person: PersonId; readonly name: string }
  /** Somebody who hides their account when they are forwarded; the name is what Telegram shows, and proves nothing. */
  | { readonly kind: 'hidden person'; readonly name: string }
  | { readonly kind: 'bot'; readonly name: string }
  /** A group or a channel that speaks in its own name. */
  | { readonly kind: 'chat'; readonly name: string };

/** What of a message was said elsewhere before. */
export interface Forward {
  readonly by: ForwardedSpeaker;
  /** When it was said first; the message's own date is when it was forwarded. */
  readonly saidAt: Date;
}

const nameOf = ({ first_name, last_name = '' }: User): string => `${first_name} ${last_name}`.trim();

const speakerOf = (origin: MessageOrigin, forwarder: number | undefined): ForwardedSpeaker => {
  switch (origin.type) {
    case 'user': {
      const { sender_user: user } = origin;
      if (user.id === forwarder) return { kind: 'self' };
      if (user.is_bot) return { kind: 'bot', name: nameOf(user) };
      return { kind: 'person', person: asPersonId(user.id), name: nameOf(user) };
    }
    case 'hidden_user':
      return { kind: 'hidden person', name: origin.sender_user_name };
    case 'chat':
      return { kind: 'chat', name: origin.sender_chat.title ?? '' };
    case 'channel':
      return { kind: 'chat', name: origin.chat.title ?? '' };
  }
};

/** Who said a forwarded message first, and when; undefined for what somebody wrote here themselves. Pure. */
export const readForward = (message: Pick<Message, 'forward_origin' | 'from'>): Forward | undefined => {
  const { forward_origin: origin, from } = message;
  return origin && { by: speakerOf(origin, from?.id), saidAt: new Date(origin.date * 1_000) };
};
