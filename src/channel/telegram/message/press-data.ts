import type { Visit } from '../feature.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { answerPress } from './answer-press.ts';

/** What a button does, with the numbers that its data holds. Must answer the press. */
export type PressAct = (visit: Visit, first: number, second?: number, third?: number) => Promise<void>;

/** Reads `a:1:2` as an act and numbers; undefined if it isn't that. Data of buttons comes from outside. */
const readPressData = (data: string): readonly [string, ...number[]] | undefined => {
  const [act = '', ...rest] = data.split(':');
  const numbers = rest.map((text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined));
  return numbers.includes(undefined) ? undefined : [act, ...numbers.map((number) => number ?? 0)];
};

/** Does what a button's data asks for; data of another version says that the button is old. */
export const actOnPress =
  (acts: ReadonlyMap<string, PressAct>) =>
  async (visit: Visit, data: string): Promise<void> => {
    const [name = '', first = 0, second, third] = readPressData(data) ?? [];
    const act = acts.get(name);
    if (act === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
    await act(visit, first, second, third);
  };

/** An act that only withoutToast something. */
export const withoutToast =
  (show: PressAct): PressAct =>
  async (visit, ...numbers) => {
    await answerPress(visit.ctx);
    await show(visit, ...numbers);
  };
