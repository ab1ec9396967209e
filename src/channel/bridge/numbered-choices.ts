import type { ChatId, MessageId } from '../../domain/chat.ts';
import type { ChoiceRows, NumberedChoice } from './channel.ts';

/** What was chosen: the data of a choice, and the message under which it stood. */
export interface Chosen {
  readonly message: MessageId;
  readonly data: string;
}

const TYPED_NUMBER = /^\d{1,3}$/;

/** A line for each: `1. Không có gì mới`. */
export const listChoices = (rows: readonly (readonly NumberedChoice[])[]): string =>
  rows
    .flat()
    .map(({ number, label }) => `${number}. ${label}`)
    .join('\n');

/** Numbers choices from 1, row by row, and knows which one a typed number means: of the last message that had some. */
export class NumberedChoices {
  readonly #last = new Map<ChatId, readonly Chosen[]>();

  /** @returns the rows with their numbers; addresses are left out, which nobody chooses. */
  number(chat: ChatId, message: MessageId, rows: ChoiceRows): readonly (readonly NumberedChoice[])[] {
    const pressable = rows
      .map((row) => row.flatMap((choice) => ('data' in choice ? [choice] : [])))
      .filter((row) => row.length > 0);
    const all = pressable.flat();
    if (all.length > 0)
      this.#last.set(
        chat,
        all.map(({ data }) => ({ message, data })),
      );
    let number = 0;
    return pressable.map((row) =>
      row.map(({ label }) => {
        number += 1;
        return { number, label };
      }),
    );
  }

  /** What a typed line chooses; undefined if it isn't the number of a choice. */
  find(chat: ChatId, typed: string): Chosen | undefined {
    return TYPED_NUMBER.test(typed) ? this.#last.get(chat)?.[Number(typed) - 1] : undefined;
  }
}
