import type { Api } from 'grammy';
import type { Chat, Update, User, UserFromGetMe } from 'grammy/types';
import { asChatId, type ChatId, type PersonId } from '../../domain/chat.ts';
import { createBot } from '../telegram/create-bot.ts';
import type { BotServices } from '../telegram/services.ts';
import { carryCalls } from './carry-calls.ts';
import type { Channel } from './channel.ts';
import { type Chosen, NumberedChoices } from './numbered-choices.ts';

// Never sent anywhere: every call is carried out by the channel.
const NO_TOKEN = 'no-telegram';

/** The bot as it knows itself where there is no Telegram to ask. */
export const BOT_ELSEWHERE: UserFromGetMe = {
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

/** Somebody who talks with the bot, each in a conversation of their own. */
export interface Talker {
  readonly person: PersonId;
  readonly name: string;
}

/** The bot on a channel. */
export interface OpenChannel {
  /** Takes what somebody typed: the number of a choice chooses it. Resolves once it is handled. */
  readonly receive: (from: Talker, typed: string) => Promise<void>;
  /** Takes the press of a choice, from a channel that shows choices itself. */
  readonly press: (from: Talker, chosen: Chosen) => Promise<void>;
  /** For messages that are pushed (`createPushSender`). */
  readonly api: Api;
}

/** The conversation of somebody alone with the bot. */
export const chatOf = ({ person }: Talker): ChatId => asChatId(person);

const userOf = ({ person, name }: Talker): User => ({ id: person, is_bot: false, first_name: name });

const privateChat = (talker: Talker): Chat.PrivateChat => ({
  id: chatOf(talker),
  type: 'private',
  first_name: talker.name,
});

const typedLine = (from: Talker, update: number, text: string, date: number): Update => ({
  update_id: update,
  message: { message_id: update, date, chat: privateChat(from), from: userOf(from), text },
});

const pressedChoice = (from: Talker, update: number, { message, data }: Chosen, date: number): Update => ({
  update_id: update,
  callback_query: {
    id: String(update),
    from: userOf(from),
    chat_instance: String(chatOf(from)),
    message: { message_id: message, date, chat: privateChat(from), from: BOT_ELSEWHERE, text: '' },
    data,
  },
});

/**
 * Puts the bot on a channel.
 * @param services with how people are known on it.
 * @param firstUpdate updates and messages get ids from here upwards; another run's must not overlap.
 */
export const openChannel = (
  channel: Channel,
  services: Omit<BotServices, 'channel'>,
  firstUpdate: number,
): OpenChannel => {
  const bot = createBot(NO_TOKEN, { botInfo: BOT_ELSEWHERE }, { ...services, channel: channel.name });
  const choices = new NumberedChoices();
  const pressed = new Map<string, ChatId>();
  const seconds = (): number => Math.floor(services.now().getTime() / 1000);
  bot.api.config.use(
    carryCalls({
      channel,
      choices,
      pressedIn: (press) => pressed.get(press),
      seconds,
      firstMessage: firstUpdate,
    }),
  );
  let next = firstUpdate;
  const handle = async (make: (update: number) => Update): Promise<void> => {
    const update = next;
    next += 1;
    await bot.handleUpdate(make(update));
  };
  const press = (from: Talker, chosen: Chosen): Promise<void> =>
    handle((update) => {
      pressed.clear();
      pressed.set(String(update), chatOf(from));
      return pressedChoice(from, update, chosen, seconds());
    });
  return {
    api: bot.api,
    press,
    receive: async (from, typed) => {
      const chosen = channel.buttons ? undefined : choices.find(chatOf(from), typed.trim());
      if (chosen) return press(from, chosen);
      await handle((update) => typedLine(from, update, typed, seconds()));
    },
  };
};
