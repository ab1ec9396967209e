import { type Api, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { SendOutcome } from '../../../delivery/decide-delivery.ts';
import type { Renderer, Sender } from '../../../delivery/deliver-message.ts';
import { asMessageId, type PersonId } from '../../../domain/chat.ts';
import type { Rows, View } from '../../../domain/view.ts';
import { viewPayload } from '../../../week/view-payload.ts';
import { renderHtml, splitMessage, toKeyboard } from '../message/render-message.ts';
import { classifyFailure, neverArrived } from '../message/telegram-failure.ts';
import type { BotServices } from '../services.ts';

/** One Telegram message that is pushed. */
export type PushedPart =
  | {
      readonly kind: 'text';
      readonly html: string;
      /** Rows; none for a message without buttons. */
      readonly buttons: Rows;
    }
  | {
      readonly kind: 'document';
      readonly file: { readonly name: string; readonly content: Uint8Array };
      /** At most 1,024 characters; empty for none. */
      readonly captionHtml: string;
    };

/** A view as messages, the last of which carries the buttons, and its files. */
const toParts = ({ blocks, buttons = [], files = [] }: View): readonly PushedPart[] => [
  ...splitMessage(blocks).map((message, index, messages) => ({
    kind: 'text' as const,
    html: renderHtml(message),
    buttons: index === messages.length - 1 ? buttons : [],
  })),
  ...files.map(({ name, content, caption }) => ({
    kind: 'document' as const,
    file: { name, content },
    captionHtml: caption,
  })),
];

/** Makes pushed messages from their payloads, as things are now; none of what has become needless. */
export const createPushRenderer = (services: BotServices): Renderer<PushedPart> => ({
  render: async (payload, to) => {
    const view = await viewPayload(payload, to, services);
    return view === undefined ? [] : toParts(view);
  },
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

const sendPart = (api: Api, to: PersonId, part: PushedPart): Promise<Message> => {
  if (part.kind === 'text') {
    return api.sendMessage(to, part.html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(part.buttons.length === 0 ? {} : { reply_markup: toKeyboard(part.buttons) }),
    });
  }
  const { file, captionHtml } = part;
  const content = new InputFile(file.content, file.name);
  const caption = captionHtml === '' ? {} : { caption: captionHtml, parse_mode: 'HTML' as const };
  return api.sendDocument(to, content, caption);
};

/** @param api of its own, without retries: the outbox has its policy. */
export const createPushSender = (api: Api): Sender<PushedPart> => ({
  send: async (to, part) => {
    try {
      const { message_id } = await sendPart(api, to, part);
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
