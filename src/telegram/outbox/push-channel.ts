import type { Api } from 'grammy';
import { asMessageId } from '../../domain/chat.ts';
import type { SendOutcome } from '../../outbox/decide-delivery.ts';
import type { Renderer, Sender } from '../../outbox/deliver-message.ts';
import type { Directory } from '../../people/directory.ts';
import { classifyFailure, neverArrived } from '../telegram-failure.ts';
import { renderHtml } from '../views/rich-text.ts';
import { splitMessage } from '../views/split-message.ts';
import { viewPushed } from '../views/view-pushed.ts';

/** One Telegram message, as HTML. */
export interface PushedHtml {
  readonly html: string;
}

/** Makes pushed messages from their payloads. */
export const createPushRenderer = (directory: () => Promise<Directory>): Renderer<PushedHtml> => ({
  render: async (payload) =>
    splitMessage(viewPushed(payload, await directory())).map((blocks) => ({ html: renderHtml(blocks) })),
});

/** What a failed send means for the outbox. */
export const toOutcome = (error: unknown): SendOutcome => {
  const failure = classifyFailure(error);
  switch (failure?.kind) {
    case 'slow down':
      return { kind: 'slow down', seconds: failure.seconds };
    case 'forbidden':
      return { kind: 'blocked' };
    case 'unreachable':
      return { kind: neverArrived(error) ? 'not sent' : 'unknown' };
    case 'conflict':
    case 'bad token':
      // Telegram refuses us, not the message; the poll loop ends the process over it.
      return { kind: 'not sent' };
    case 'unchanged':
    case 'too late':
    case 'rejected':
      return { kind: 'refused' };
    case undefined:
      throw error;
  }
};

/** @param api of its own, without retries: the outbox has its policy. */
export const createPushSender = (api: Api): Sender<PushedHtml> => ({
  send: async (to, { html }) => {
    try {
      const { message_id } = await api.sendMessage(to, html, {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      });
      return { kind: 'delivered', messageId: asMessageId(message_id) };
    } catch (error) {
      return toOutcome(error);
    }
  },
  answers: async () => {
    try {
      await api.getMe();
      return true;
    } catch (error) {
      const { kind } = toOutcome(error);
      return kind !== 'not sent' && kind !== 'unknown';
    }
  },
});
