import { type Api, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { SendOutcome } from '../../../delivery/decide-delivery.ts';
import type { Renderer, Sender } from '../../../delivery/deliver-message.ts';
import { asMessageId, type PersonId } from '../../../domain/chat.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { classifyFailure, neverArrived } from '../message/telegram-failure.ts';
import type { BotServices } from '../services.ts';
import { type PushedPart, renderPushed } from './render-pushed.ts';

/** Makes pushed messages from their payloads. */
export const createPushRenderer = (services: BotServices): Renderer<PushedPart> => ({
  render: (payload, to) => renderPushed(payload, to, services),
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
  const { file, captionHtml, kind } = part;
  const content = new InputFile(file.content, file.name);
  const caption = captionHtml === '' ? {} : { caption: captionHtml, parse_mode: 'HTML' as const };
  return kind === 'photo' ? api.sendPhoto(to, content, caption) : api.sendDocument(to, content, caption);
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
