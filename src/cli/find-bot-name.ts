import { createPollingApi } from '../channel/telegram/api-client.ts';
import { toGrammySignal } from '../channel/telegram/reach-telegram.ts';
import type { Config } from '../config/config.ts';
import type { CommandIo } from './command.ts';

const PATIENCE_MS = 10_000;

/** The bot's name in Telegram, asked there; undefined, with a warning, if there is no way to know. */
export const findBotName = async (
  { botToken, telegramApiRoot, httpsProxy }: Pick<Config, 'botToken' | 'telegramApiRoot' | 'httpsProxy'>,
  { warn }: Pick<CommandIo, 'warn'>,
): Promise<string | undefined> => {
  if (botToken === undefined) {
    warn('Không có BOT_TOKEN nên chưa biết tên bot: thêm --bot TÊN_BOT để có liên kết.');
    return undefined;
  }
  try {
    const api = createPollingApi({ token: botToken, apiRoot: telegramApiRoot, proxy: httpsProxy });
    return (await api.getMe(toGrammySignal(AbortSignal.timeout(PATIENCE_MS)))).username;
  } catch {
    // Why doesn't matter here, and the error could hold the token: the code works without the link.
    warn('Không hỏi được tên bot từ Telegram: thêm --bot TÊN_BOT để có liên kết.');
    return undefined;
  }
};
