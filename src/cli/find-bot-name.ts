import type { Config } from '../config.ts';
import { toGrammySignal } from '../telegram/abort-signal.ts';
import { createPollingApi } from '../telegram/api-client.ts';

const PATIENCE_MS = 10_000;

/** The bot's name in Telegram, asked there; undefined, with a line on stderr, if there is no way to know. */
export const findBotName = async ({
  botToken,
  telegramApiRoot,
  httpsProxy,
}: Pick<Config, 'botToken' | 'telegramApiRoot' | 'httpsProxy'>): Promise<string | undefined> => {
  const complain = (text: string): void => void process.stderr.write(`${text}\n`);
  if (botToken === undefined) {
    complain('Không có BOT_TOKEN nên chưa biết tên bot: thêm --bot TÊN_BOT để có liên kết.');
    return undefined;
  }
  try {
    const api = createPollingApi({ token: botToken, apiRoot: telegramApiRoot, proxy: httpsProxy });
    return (await api.getMe(toGrammySignal(AbortSignal.timeout(PATIENCE_MS)))).username;
  } catch {
    // Why doesn't matter here, and the error could hold the token: the code works without the link.
    complain('Không hỏi được tên bot từ Telegram: thêm --bot TÊN_BOT để có liên kết.');
    return undefined;
  }
};
