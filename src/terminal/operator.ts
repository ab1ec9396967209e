import type { Chat, Update, User, UserFromGetMe } from 'grammy/types';
import type { NumberedButton } from './screen.ts';

/** The person at the keyboard. Telegram gives nobody this id. */
export const OPERATOR: User = { id: 1, is_bot: false, first_name: 'Người vận hành' };

export const OPERATOR_CHAT: Chat.PrivateChat = { id: 1, type: 'private', first_name: OPERATOR.first_name };

/** The bot as it knows itself when there is no Telegram to ask. */
export const TERMINAL_BOT: UserFromGetMe = {
  id: 2,
  is_bot: true,
  first_name: 'Nghị quyết Bot',
  username: 'nghi_quyet_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** A typed line as the update that Telegram would bring. */
export const typedLine = (update: number, text: string, date: number): Update => ({
  update_id: update,
  message: { message_id: update, date, chat: OPERATOR_CHAT, from: OPERATOR, text },
});

/** A pressed button as the update that Telegram would bring. */
export const pressedButton = (update: number, button: NumberedButton, date: number): Update => ({
  update_id: update,
  callback_query: {
    id: String(update),
    from: OPERATOR,
    chat_instance: String(OPERATOR_CHAT.id),
    message: { message_id: button.message, date, chat: OPERATOR_CHAT, from: TERMINAL_BOT, text: '' },
    data: button.data,
  },
});
