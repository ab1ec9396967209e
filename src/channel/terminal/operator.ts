import type { Chat, Update, User, UserFromGetMe } from 'grammy/types';
import type { Official } from '../../domain/people.ts';
import type { NumberedButton } from './screen.ts';

/** Who sits at the keyboard, as the bot sees them: an account and a chat that Telegram gives nobody. */
export interface Seat {
  readonly user: User;
  readonly chat: Chat.PrivateChat;
}

const seatAt = (id: number, name: string): Seat => ({
  user: { id, is_bot: false, first_name: name },
  chat: { id, type: 'private', first_name: name },
});

export const OPERATOR_SEAT = seatAt(1, 'Người vận hành');

/** Telegram's ids have at most 52 bits; each played official has one above, so that their conversations stay apart. */
const FIRST_PLAYED_ID = 2 ** 52;

/** The seat of whoever plays an official. */
export const playedSeat = ({ id, name }: Pick<Official, 'id' | 'name'>): Seat =>
  seatAt(FIRST_PLAYED_ID + id, name);

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
export const typedLine = ({ user, chat }: Seat, update: number, text: string, date: number): Update => ({
  update_id: update,
  message: { message_id: update, date, chat, from: user, text },
});

/** A pressed button as the update that Telegram would bring. */
export const pressedButton = (
  { user, chat }: Seat,
  update: number,
  button: NumberedButton,
  date: number,
): Update => ({
  update_id: update,
  callback_query: {
    id: String(update),
    from: user,
    chat_instance: String(chat.id),
    message: { message_id: button.message, date, chat, from: TERMINAL_BOT, text: '' },
    data: button.data,
  },
});
