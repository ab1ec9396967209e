import type { Context } from 'grammy';
import { asPersonId, type PersonId } from '../../../domain/chat.ts';
import type { Actor } from '../../../people/directory.ts';
import type { Features } from '../feature.ts';
import { commandsFor } from '../handlers/show-help.ts';
import type { Logged } from '../message/change-message.ts';
import type { BotServices } from '../services.ts';

const inChat = (person: PersonId) => ({ scope: { type: 'chat' as const, chat_id: person } });

const HELP = { command: 'trogiup', description: 'Cách dùng' };

/** Takes somebody's menu away; nobody waits for it. */
export const hideMenu = ({ ctx, logger }: Logged, person: PersonId): void => {
  ctx.api.deleteMyCommands(inChat(person)).catch((error: unknown) => {
    logger.warn({ err: error }, 'a command menu could not be taken away');
  });
};

/** Telegram's menu of commands, for each person by their role and for what is in force. What was shown is remembered for this process only. */
export class CommandMenus {
  readonly #features: Features;
  readonly #services: BotServices;
  readonly #shown = new Map<PersonId, string>();

  constructor(features: Features, services: BotServices) {
    this.#features = features;
    this.#services = services;
  }

  /** Forgets what was shown, so that it is shown anew. */
  forget(person: PersonId): void {
    this.#shown.delete(person);
  }

  /** Brings the menu of whoever writes in private in line with their role; nobody waits for it. */
  update(ctx: Context, actor: Actor | undefined): void {
    if (ctx.from === undefined || ctx.chat?.type !== 'private') return;
    const person = asPersonId(ctx.from.id);
    const shown = this.#shown.get(person);
    const { logger, answering } = this.#services;
    if (actor === undefined) {
      if (shown === undefined) return;
      this.#shown.delete(person);
      hideMenu({ ctx, logger }, person);
      return;
    }
    const wanted = `${actor.role} ${answering.kindInForce()}`;
    if (wanted === shown) return;
    this.#shown.set(person, wanted);
    const commands = commandsFor(this.#features, actor.role, this.#services).map(({ name, description }) => ({
      command: name,
      description,
    }));
    ctx.api.setMyCommands([...commands, HELP], inChat(person)).catch((error: unknown) => {
      this.#shown.delete(person);
      logger.warn({ err: error }, 'a command menu could not be shown');
    });
  }
}
