import { z } from 'zod';
import { tellOfCheck } from '../../../delivery/tell-of-check.ts';
import {
  dropProposed,
  keepProposed,
  settleLineRight,
  settleNoTarget,
  settleRight,
  takeBack,
} from '../../../documents/doubts/settle-doubt.ts';
import type { DocumentKeeper } from '../../../documents/intake/document-keeper.ts';
import {
  CORRECTION,
  pictureDoubt,
  pressChanges,
  pressCorrect,
  pressDoubt,
  pressDrop,
  pressFigure,
  pressRestore,
  pressTellFigure,
  pressWithdraw,
  takeTyped,
  viewBesideTwin,
} from '../../../documents/intake/press-document.ts';
import {
  askForCount,
  COUNT,
  takeCount,
  takeIntoUse,
  viewCountQuestion,
} from '../../../documents/intake/view-go-live.ts';
import {
  pressReplace,
  pressUndo,
  viewReplacement,
  viewUndo,
} from '../../../documents/intake/view-replacement.ts';
import { DOCUMENT } from '../../../documents/library/document-buttons.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { findBySequence, viewText } from '../../../documents/library/list-documents.ts';
import { writeAnnouncement } from '../../../documents/library/title-document.ts';
import { pressLink, pressUnlink, viewLinks } from '../../../documents/library/view-links.ts';
import { viewWorkbook } from '../../../documents/workbook/take-workbook.ts';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { Pressed, View } from '../../../domain/view.ts';
import { draftNotice } from '../../../notices/show-notice.ts';
import {
  giveChargedWork,
  takeBackChargedWork,
  viewChargedWork,
} from '../../../people/assignments/view-charged.ts';
import { findHeldWork } from '../../../progress/recording/find-held-work.ts';
import { closingDialogue } from '../ask-for.ts';
import type { PressHandler } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, send } from '../message/send.ts';
import { redraw, sendPictured } from '../message/show.ts';
import type { BotServices } from '../services.ts';
import { noteOf, type Visit } from '../visit.ts';

/** What the office looks after documents with. */
export type DocumentMeans = Pick<
  BotServices,
  | 'directory'
  | 'documents'
  | 'findScanReader'
  | 'logger'
  | 'needsSecondCheck'
  | 'notices'
  | 'outbox'
  | 'people'
  | 'progress'
  | 'shippedDocuments'
  | 'takeUpDocuments'
  | 'wordings'
>;

/** A visit of theirs. */
export type DocumentVisit = Visit<DocumentMeans>;

const right = 'manage documents' as const;

const keeperOf = (visit: DocumentVisit): DocumentKeeper => {
  const { services, actor, now } = visit;
  return {
    services: { ...services, heldOf: (id) => findHeldWork(services, id, now) },
    note: noteOf(visit),
    tellOffice: (document, step, before) => {
      if (step === 'live') services.logger.info({ document: document.id }, 'a document was confirmed');
      return tellOfCheck(services, actor, { document, step, before }, now);
    },
  };
};

type DocumentAct<Numbers extends readonly unknown[]> = (
  visit: DocumentVisit,
  document: StoredDocument,
  ...numbers: Numbers
) => Promise<void>;

const onDocument =
  <Numbers extends readonly unknown[]>(act: DocumentAct<Numbers>) =>
  async (visit: DocumentVisit, sequence: number, ...numbers: Numbers): Promise<void> => {
    const document = await findBySequence(visit.services, sequence);
    await (document === undefined ? answerPress(visit, OLD_BUTTON) : act(visit, document, ...numbers));
  };

const silently = <Numbers extends readonly unknown[]>(act: DocumentAct<Numbers>) =>
  onDocument(async (visit: DocumentVisit, document: StoredDocument, ...numbers: Numbers) => {
    await answerPress(visit);
    await act(visit, document, ...numbers);
  });

/** Shows what a use case gives, which may take a while, in the place of what was pressed. */
const drawing = <Numbers extends readonly unknown[]>(
  make: (by: DocumentKeeper, document: StoredDocument, ...numbers: Numbers) => View | Promise<View>,
) =>
  silently(async (visit: DocumentVisit, document: StoredDocument, ...numbers: Numbers) =>
    redraw(visit, await make(keeperOf(visit), document, ...numbers)),
  );

/** The same for what is given of it to units. */
const giving = <Numbers extends readonly unknown[]>(
  make: (visit: DocumentVisit, document: StoredDocument, ...numbers: Numbers) => Promise<View>,
) =>
  silently(async (visit: DocumentVisit, document: StoredDocument, ...numbers: Numbers) =>
    redraw(visit, await make(visit, document, ...numbers)),
  );

/** Does what a use case gives: says it at the button, and shows it. */
const telling =
  <Numbers extends readonly unknown[]>(
    press: (by: DocumentKeeper, document: StoredDocument, ...numbers: Numbers) => Pressed | Promise<Pressed>,
  ) =>
  async (visit: DocumentVisit, sequence: number, ...numbers: Numbers): Promise<Pressed> => {
    const document = await findBySequence(visit.services, sequence);
    return document === undefined ? { toast: OLD_BUTTON } : press(keeperOf(visit), document, ...numbers);
  };

/** Offers a notice about a document in use: shown, to be changed and addressed; nobody is sent anything before that. */
const announce = async (visit: DocumentVisit, document: StoredDocument): Promise<void> => {
  const text = writeAnnouncement(document);
  await answerPress(visit, text === undefined ? OLD_BUTTON : undefined);
  if (text !== undefined) await draftNotice(visit, text);
};

/** Takes what was typed in place of what is doubted. */
const correctionDialogue = closingDialogue(
  CORRECTION,
  right,
  async (visit: DocumentVisit, { data }, text) => {
    const { sequence, key } = z.object({ sequence: z.int(), key: z.int() }).parse(JSON.parse(data));
    const stored = await findBySequence(visit.services, sequence);
    await sendPictured(visit, await takeTyped(keeperOf(visit), stored, key, text));
  },
);

/** Takes the count of targets that a person types. */
const countDialogue = closingDialogue(COUNT, right, async (visit: DocumentVisit, { data }, text) => {
  const { sequence } = z.object({ sequence: z.int() }).parse(JSON.parse(data));
  const view = await takeCount(keeperOf(visit), await findBySequence(visit.services, sequence), text);
  if (view !== undefined) await send(visit, view);
});

export const documentDialogues = [countDialogue, correctionDialogue];

/** What the buttons of a document and of its doubts do. */
export const pressDocument: PressHandler<DocumentMeans> = onButtons(DOCUMENT, right, {
  show: drawing(viewBesideTwin),
  doubt: drawing((by, document, key?: number) => pictureDoubt(by, document, key)),
  doubtRight: telling(pressDoubt(settleRight, 'next')),
  doubtLineRight: telling(pressDoubt(settleLineRight, 'next')),
  doubtNoTarget: telling(pressDoubt(settleNoTarget, 'next')),
  typeRight: telling(pressCorrect),
  keepTyped: telling(pressDoubt(keepProposed, 'next')),
  dropTyped: telling(pressDoubt(dropProposed, 'same')),
  undoDoubt: telling(pressDoubt(takeBack, 'same')),
  figure: telling(pressFigure),
  takeFigureOut: telling(pressTellFigure(true)),
  takeFigureIn: telling(pressTellFigure(false)),
  askCount: drawing((_by, document) => viewCountQuestion(document)),
  useAsRead: drawing(takeIntoUse),
  typeCount: telling((_by, document) => ({ asks: askForCount(document) })),
  askReplace: drawing(viewReplacement),
  replace: drawing(pressReplace),
  allChanges: telling(pressChanges),
  askUndoReplace: drawing(viewUndo),
  undoReplace: drawing(pressUndo),
  links: drawing(viewLinks),
  link: drawing(pressLink),
  unlink: drawing(pressUnlink),
  announce: onDocument(announce),
  work: giving(viewChargedWork),
  giveWork: giving((visit, document, isDated?: number) => giveChargedWork(visit, document, isDated === 1)),
  takeWorkBack: giving(takeBackChargedWork),
  withdraw: telling(pressWithdraw),
  drop: telling(pressDrop),
  restore: telling(pressRestore),
  workbook: silently(async (visit, document) =>
    send(visit, await viewWorkbook(document, await visit.services.wordings.list())),
  ),
  text: silently((visit, document) => send(visit, viewText(document))),
});
