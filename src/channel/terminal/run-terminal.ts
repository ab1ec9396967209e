import { asChatId, asPersonId } from '../../domain/chat.ts';
import type { Official } from '../../domain/people.ts';
import { LOCAL_OPERATOR } from '../../people/directory.ts';
import { ROLE_NAMES } from '../../people/role-names.ts';
import { createBot } from '../telegram/create-bot.ts';
import type { BotServices } from '../telegram/services.ts';
import { OPERATOR_SEAT, playedSeat, pressedButton, type Seat, TERMINAL_BOT, typedLine } from './operator.ts';
import { printCalls } from './print-calls.ts';
import { Screen, type ScreenOptions } from './screen.ts';

// Never sent anywhere: every call is printed instead.
const NO_TOKEN = 'terminal';

export interface RunTerminalOptions {
  readonly services: Omit<BotServices, 'identify' | 'answerLimits' | 'channel'>;
  /** The official who is played; undefined: the person at the keyboard is the operator, who is staff. */
  readonly played: Official | undefined;
  readonly screen: ScreenOptions;
  readonly lines: AsyncIterable<string>;
  /** Called before each line is awaited, to show that it is the person's turn. */
  readonly prompt: () => void;
  readonly isInteractive: boolean;
  /** Where pictures and documents that the bot sends are saved. */
  readonly filesFolder: string;
  /** Updates and messages get ids from here upwards; another run's must not overlap. */
  readonly firstUpdate: number;
}

/** Whoever is played has their own rights as they stand at each line, whether or not they have come to Telegram. */
const identifyAs =
  ({ directory }: RunTerminalOptions['services'], played: Official | undefined): BotServices['identify'] =>
  async () => {
    if (played === undefined) return LOCAL_OPERATOR;
    const now = await directory();
    const official = now.official(played.id);
    return official?.endedAt === undefined && official !== undefined ? now.actorOf(official) : undefined;
  };

const greet = async (
  screen: Screen,
  seat: Seat,
  { answering, conversations }: RunTerminalOptions['services'],
): Promise<void> => {
  const hasAsked = await conversations.findLastAnswered(asChatId(seat.chat.id), asPersonId(seat.user.id));
  if (hasAsked) {
    screen.showLine('Nghị quyết Bot. Gõ câu hỏi, /trogiup để xem cách dùng, Ctrl-D để thoát.');
    return;
  }
  screen.showLine(
    `Nghị quyết Bot trả lời câu hỏi về ${answering.resolutionName()}. /trogiup: cách dùng, Ctrl-D: thoát.`,
  );
  const examples = answering.exampleQuestions();
  if (examples.length > 0) screen.showLine(`Hỏi thử: ${examples.join(' · ')}`);
};

/**
 * The bot at a terminal, without Telegram: each line is a message or, if it is the number of a shown button, a press
 * of it. Ends with the lines.
 */
export const runTerminal = async (options: RunTerminalOptions): Promise<void> => {
  const { services, lines, prompt, played } = options;
  const seat = played === undefined ? OPERATOR_SEAT : playedSeat(played);
  const screen = new Screen(options.screen);
  const seconds = (): number => Math.floor(services.now().getTime() / 1000);
  const identify = identifyAs(services, played);
  const channel = 'terminal' as const;
  const bot = createBot(
    NO_TOKEN,
    { botInfo: TERMINAL_BOT },
    { ...services, identify, channel, answerLimits: undefined },
  );
  bot.api.config.use(
    printCalls({
      screen,
      me: TERMINAL_BOT,
      seat,
      seconds,
      firstMessage: options.firstUpdate,
      filesFolder: options.filesFolder,
    }),
  );
  if (played) {
    const role = (await identify(asPersonId(seat.user.id)))?.role ?? played.role;
    screen.showLine(`Đang đóng vai ${played.name} (${played.code}), vai trò: ${ROLE_NAMES[role]}.`);
  }
  if (options.isInteractive) await greet(screen, seat, services);
  let update = options.firstUpdate;
  prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (typed !== '') {
      const button = screen.findButton(typed);
      await bot.handleUpdate(
        button ? pressedButton(seat, update, button, seconds()) : typedLine(seat, update, typed, seconds()),
      );
      update += 1;
      screen.showLine('');
    }
    prompt();
  }
};
