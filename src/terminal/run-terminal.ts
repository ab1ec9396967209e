import { asChatId } from '../domain/chat.ts';
import { LOCAL_OPERATOR } from '../people/directory.ts';
import { createBot } from '../telegram/create-bot.ts';
import type { BotServices } from '../telegram/services.ts';
import { EXAMPLE_QUESTIONS } from '../telegram/views/texts.ts';
import { OPERATOR_CHAT, pressedButton, TERMINAL_BOT, typedLine } from './operator.ts';
import { printCalls } from './print-calls.ts';
import { Screen, type ScreenOptions } from './screen.ts';

// Never sent anywhere: every call is printed instead.
const NO_TOKEN = 'terminal';

export interface RunTerminalOptions {
  /** The person at the keyboard is served, whoever else is. */
  readonly services: Omit<BotServices, 'identify'>;
  readonly screen: ScreenOptions;
  readonly lines: AsyncIterable<string>;
  /** Called before each line is awaited, to show that it is the person's turn. */
  readonly prompt: () => void;
  readonly isInteractive: boolean;
  /** Updates and messages get ids from here upwards; another run's must not overlap. */
  readonly firstUpdate: number;
}

const greet = async (
  screen: Screen,
  { answering, conversations }: RunTerminalOptions['services'],
): Promise<void> => {
  const hasAsked = await conversations.findLastAnswered(asChatId(OPERATOR_CHAT.id));
  if (hasAsked) {
    screen.showLine('Nghị quyết Bot. Gõ câu hỏi, /trogiup để xem cách dùng, Ctrl-D để thoát.');
    return;
  }
  screen.showLine(
    `Nghị quyết Bot trả lời câu hỏi về ${answering.resolutionName()}. /trogiup: cách dùng, Ctrl-D: thoát.`,
  );
  screen.showLine(`Hỏi thử: ${EXAMPLE_QUESTIONS.join(' · ')}`);
};

/**
 * The bot at a terminal, without Telegram: each line is a message or, if it is the number of a shown button, a press
 * of it. Ends with the lines.
 */
export const runTerminal = async (options: RunTerminalOptions): Promise<void> => {
  const { services, lines, prompt } = options;
  const screen = new Screen(options.screen);
  const seconds = (): number => Math.floor(services.now().getTime() / 1000);
  const identify: BotServices['identify'] = async () => LOCAL_OPERATOR;
  const bot = createBot(NO_TOKEN, { botInfo: TERMINAL_BOT }, { ...services, identify });
  bot.api.config.use(printCalls({ screen, me: TERMINAL_BOT, seconds, firstMessage: options.firstUpdate }));
  if (options.isInteractive) await greet(screen, services);
  let update = options.firstUpdate;
  prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (typed !== '') {
      const button = screen.findButton(typed);
      await bot.handleUpdate(
        button ? pressedButton(update, button, seconds()) : typedLine(update, typed, seconds()),
      );
      update += 1;
      screen.showLine('');
    }
    prompt();
  }
};
