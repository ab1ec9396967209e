import { asPersonId } from '../../domain/chat.ts';
import type { Official } from '../../domain/people.ts';
import { LOCAL_OPERATOR } from '../../people/directory.ts';
import { ROLE_NAMES } from '../../people/rights.ts';
import { chatOf, openChannel, type Talker } from '../bridge/open-channel.ts';
import type { BotServices } from '../telegram/services.ts';
import { openScreen, type ScreenOptions } from './screen.ts';

/** Who sits at the keyboard: an account that Telegram gives nobody. */
const OPERATOR_SEAT: Talker = { person: asPersonId(1), name: 'Người vận hành' };

/** Telegram's ids have at most 52 bits; each played official has one above, so that their conversations stay apart. */
const FIRST_PLAYED_ID = 2 ** 52;

/** The seat of whoever plays an official. */
const playedSeat = ({ id, name }: Pick<Official, 'id' | 'name'>): Talker => ({
  person: asPersonId(FIRST_PLAYED_ID + id),
  name,
});

export interface RunTerminalOptions {
  readonly services: Omit<BotServices, 'identify' | 'answerLimits' | 'channel'>;
  /** The official who is played; undefined: the person at the keyboard is the operator, who is staff. */
  readonly played: Official | undefined;
  readonly screen: Omit<ScreenOptions, 'filesFolder'>;
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
  showLine: (line: string) => void,
  seat: Talker,
  { answering, conversations }: RunTerminalOptions['services'],
): Promise<void> => {
  const hasAsked = await conversations.findLastAnswered(chatOf(seat), seat.person);
  if (hasAsked) {
    showLine('Nghị quyết Bot. Gõ câu hỏi, /trogiup để xem cách dùng, Ctrl-D để thoát.');
    return;
  }
  showLine(
    `Nghị quyết Bot trả lời câu hỏi về ${answering.resolutionName()}. /trogiup: cách dùng, Ctrl-D: thoát.`,
  );
  const examples = answering.exampleQuestions();
  if (examples.length > 0) showLine(`Hỏi thử: ${examples.join(' · ')}`);
};

/**
 * The bot at a terminal, without Telegram: each line is a message or, if it is the number of a shown button, a press
 * of it. Ends with the lines.
 */
export const runTerminal = async (options: RunTerminalOptions): Promise<void> => {
  const { services, lines, prompt, played } = options;
  const seat = played === undefined ? OPERATOR_SEAT : playedSeat(played);
  const showLine = (line: string): void => options.screen.write(`${line}\n`);
  const identify = identifyAs(services, played);
  const screen = openScreen({ ...options.screen, filesFolder: options.filesFolder });
  const bot = openChannel(screen, { ...services, identify, answerLimits: undefined }, options.firstUpdate);
  if (played) {
    const role = (await identify(seat.person))?.role ?? played.role;
    showLine(`Đang đóng vai ${played.name} (${played.code}), vai trò: ${ROLE_NAMES[role]}.`);
  }
  if (options.isInteractive) await greet(showLine, seat, services);
  prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (typed !== '') {
      await bot.receive(seat, typed);
      showLine('');
    }
    prompt();
  }
};
