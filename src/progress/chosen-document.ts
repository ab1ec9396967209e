import { createHash } from 'node:crypto';
import { titleDocument } from '../documents/library/title-document.ts';
import { localDay } from '../domain/local-time.ts';
import type { Day } from '../domain/people.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { type Button, button, type Rows } from '../domain/view.ts';
import type { FollowedDocuments } from './followed-documents.ts';
import { cutLabel } from './name-items.ts';
import type { UpdateReader } from './reading/open-update-reader.ts';

/** Stands before the document in a button's data. */
const MARK = '@';
/** An id may be as long as a button's data, so that its digest stands there. */
const DIGEST_LETTERS = 8;

const digestOf = (id: DocumentId): string =>
  createHash('sha256').update(id).digest('hex').slice(0, DIGEST_LETTERS);

/** What menus of documents are made with. */
export interface DocumentMenu {
  readonly followed: () => FollowedDocuments;
  /** The current document, or the one that somebody chose. */
  readonly resolution: () => Resolution;
  readonly updateReader: () => UpdateReader;
  /** The document that somebody chose; undefined where nobody did. */
  readonly chosen?: DocumentId | undefined;
  /** An IANA name. */
  readonly timeZone: string;
}

/** Somebody who uses one. */
interface MenuUser {
  readonly services: DocumentMenu;
  /** When the message was drawn whose button was pressed. */
  readonly drawnAt: Date;
  readonly today: Day;
}

/** Somebody for whom the current document is the one that they chose, remembered by the buttons that are shown. */
export const scopeTo = <User extends Pick<MenuUser, 'services'>>(
  user: User,
  resolution: Resolution,
): User => {
  const { readers } = user.services.followed();
  return {
    ...user,
    services: {
      ...user.services,
      resolution: () => resolution,
      updateReader: () => readers.of(resolution),
      chosen: resolution.document.id,
    },
  };
};

/** Buttons of a feature with the document that was chosen, if one was. @param prefix of the feature's presses */
export const markButtons = ({ chosen }: Pick<DocumentMenu, 'chosen'>, prefix: string, rows: Rows): Rows =>
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
}: MenuUser): { readonly drawn: Resolution; readonly now: Resolution } => {
  const { current } = services.followed();
  return { drawn: current(localDay(drawnAt, services.timeZone)), now: current(today) };
};

/**
 * The data of a press, and for whom it is read: of the document that the button names; of one that names none, of the document
 * that was the current one when the message was drawn: a menu of December goes on being of its year.
 * @returns undefined for a document that isn't in use any more
 */
export const readChosen = <User extends MenuUser>(
  user: User,
  data: string,
): { readonly user: User; readonly data: string } | undefined => {
  const at = data.lastIndexOf(MARK);
  if (at < 0) {
    const { drawn, now } = currentWhenDrawn(user);
    return { user: drawn === now ? user : scopeTo(user, drawn), data };
  }
  const { all } = user.services.followed();
  const chosen = all.find(({ document }) => digestOf(document.id) === data.slice(at + 1));
  return chosen && { user: scopeTo(user, chosen), data: data.slice(0, at) };
};

/** A button for each document beside the one that is shown. @param data what the button does, without a document */
export const otherDocumentButtons = (
  { resolution }: Pick<DocumentMenu, 'resolution'>,
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
