import { createHash } from 'node:crypto';
import { titleDocument } from '../../documents/library/title-document.ts';
import { localDay } from '../../domain/local-time.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { type Button, button, type Rows } from '../../domain/view.ts';
import { cutLabel } from '../../progress/label-item.ts';
import type { PressHandler } from './feature.ts';
import { answerPress } from './message/send.ts';
import type { BotServices } from './services.ts';
import { OLD_BUTTON_TOAST } from './views/texts.ts';
import type { Visit } from './visit.ts';

/** Stands before the document in a button's data. */
const MARK = '@';
/** An id may be as long as a button's data, so that its digest stands there. */
const DIGEST_LETTERS = 8;

const digestOf = (id: DocumentId): string =>
  createHash('sha256').update(id).digest('hex').slice(0, DIGEST_LETTERS);

/** A visit in which the current document is the one that somebody chose, remembered by the buttons that are shown. */
export const scopeTo = (visit: Visit, resolution: Resolution): Visit => {
  const { readers } = visit.services.followed();
  return {
    ...visit,
    services: {
      ...visit.services,
      resolution: () => resolution,
      updateReader: () => readers.of(resolution),
      chosen: resolution.document.id,
    },
  };
};

/** Buttons of a feature with the document that was chosen, if one was. @param prefix of the feature's presses */
export const markButtons = ({ chosen }: Pick<BotServices, 'chosen'>, prefix: string, rows: Rows): Rows =>
  chosen === undefined
    ? rows
    : rows.map((row) =>
        row.map((button) =>
          'data' in button && button.data.startsWith(`${prefix}:`) && !button.data.includes(MARK)
            ? { ...button, data: `${button.data}${MARK}${digestOf(chosen)}` }
            : button,
        ),
      );

/** The document that was the current one when the pressed message was drawn, and the one of today. */
export const currentWhenDrawn = ({
  services,
  drawnAt,
  today,
}: Visit): { readonly drawn: Resolution; readonly now: Resolution } => {
  const { current } = services.followed();
  return { drawn: current(localDay(drawnAt, services.timeZone)), now: current(today) };
};

/**
 * Acts on presses of the document that the button names; of one that names none, of the document that was the current one
 * when the message was drawn: a menu of December goes on being of its year.
 */
const onChosenDocument =
  (run: PressHandler['run']): PressHandler['run'] =>
  async (visit, data) => {
    const at = data.lastIndexOf(MARK);
    if (at < 0) {
      const { drawn, now } = currentWhenDrawn(visit);
      return run(drawn === now ? visit : scopeTo(visit, drawn), data);
    }
    const chosen = visit.services
      .followed()
      .all.find(({ document }) => digestOf(document.id) === data.slice(at + 1));
    if (chosen === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
    return run(scopeTo(visit, chosen), data.slice(0, at));
  };

/** The same for a handler of presses. */
export const ofChosenDocument = (handler: PressHandler): PressHandler => ({
  ...handler,
  run: onChosenDocument(handler.run),
});

/** A button for each document beside the one that is shown. @param data what the button does, without a document */
export const otherDocumentButtons = (
  { resolution }: Pick<BotServices, 'resolution'>,
  offered: readonly Resolution[],
  data: string,
): Rows => {
  const shown = resolution().document.id;
  return offered
    .filter(({ document }) => document.id !== shown)
    .map(({ document }): readonly Button[] => [
      button(`Văn bản khác: ${cutLabel(titleDocument(document))}`, `${data}${MARK}${digestOf(document.id)}`),
    ]);
};
