import type { Buttons, ValuesOf } from '../../../domain/button-data.ts';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { Pressed, View } from '../../../domain/view.ts';
import type { Right } from '../../../people/rights.ts';
import { type DocumentMenu, readChosen } from '../../../progress/chosen-document.ts';
import type { PressHandler } from '../feature.ts';
import type { Visit } from '../visit.ts';
import { answerPress, send } from './send.ts';
import { redraw, show } from './show.ts';

/** What each act does: it answers the press itself, or gives what the press comes to. */
type PressActs<A, Means> = {
  readonly [Name in keyof A]: (
    visit: Visit<Means>,
    ...values: ValuesOf<A[Name]>
  ) => Promise<void> | Promise<Pressed>;
};

/** Says at the button what a press comes to, puts it in the place of what was pressed, sends, and asks. */
const showPressed = async (visit: Visit, { toast, view, sends, asks }: Pressed): Promise<void> => {
  await answerPress(visit, toast);
  if (view !== undefined) await redraw(visit, view);
  if (sends !== undefined) await send(visit, sends);
  if (asks !== undefined) await visit.ask(asks.kind, asks.data, asks.question);
};

/** Does what a button asks for; data of another version says that the button is old. */
export const onButtons = <A, Means>(
  { prefix, read, write }: Buttons<A>,
  right: Right,
  acts: PressActs<A, Means>,
): PressHandler<Means> => ({
  prefix,
  right,
  data: { read, write },
  run: async (visit, data) => {
    const press = read(data);
    if (press === undefined) return answerPress(visit, OLD_BUTTON);
    // `read` gives an act of this family with the values that it was defined with.
    const act = acts[press.act as keyof A] as (
      visit: Visit<Means>,
      ...values: readonly unknown[]
    ) => Promise<void> | Promise<Pressed>;
    const pressed = await act(visit, ...press.values);
    if (pressed !== undefined) await showPressed(visit, pressed);
  },
});

/** An act that only shows something. */
export const silently =
  <Means, Values extends readonly unknown[]>(
    show: (visit: Visit<Means>, ...values: Values) => Promise<void>,
  ) =>
  async (visit: Visit<Means>, ...values: Values): Promise<void> => {
    await answerPress(visit);
    await show(visit, ...values);
  };

/** An act that shows what a use case gives, if anything, in the place of what was pressed. */
export const showing = <Means, Values extends readonly unknown[]>(
  view: (visit: Visit<Means>, ...values: Values) => View | Promise<View | undefined>,
) =>
  silently(async (visit: Visit<Means>, ...values: Values) => {
    const shown = await view(visit, ...values);
    if (shown !== undefined) await show(visit, shown);
  });

/** A handler of presses of the document that somebody chose, or that was the current one when the menu was drawn. */
export const ofChosenDocument = <Means extends DocumentMenu>(
  handler: PressHandler<Means>,
): PressHandler<Means> => ({
  ...handler,
  run: (visit, data) => {
    const read = readChosen(visit, data);
    return read === undefined ? answerPress(visit, OLD_BUTTON) : handler.run(read.user, read.data);
  },
});
