import { z } from 'zod';
import { tellOfCheck } from '../../../delivery/tell-of-check.ts';
import { askForRight, proposeTyped, takeStep } from '../../../documents/doubts/check-doubt.ts';
import {
  type DoubtStep,
  dropProposed,
  keepProposed,
  settleLineRight,
  settleNoTarget,
  settleRight,
  takeBack,
} from '../../../documents/doubts/settle-doubt.ts';
import { viewDoubt } from '../../../documents/doubts/view-doubt.ts';
import type { DocumentKeeper } from '../../../documents/intake/document-keeper.ts';
import { findLiveTwin } from '../../../documents/intake/replace-live.ts';
import { changeState, keepFigure } from '../../../documents/intake/tell-figure.ts';
import { viewMeasure } from '../../../documents/intake/view-figure.ts';
import { takeCount, takeIntoUse, viewCountQuestion } from '../../../documents/intake/view-go-live.ts';
import {
  listReplaced,
  pressReplace,
  pressUndo,
  viewReplacement,
  viewUndo,
} from '../../../documents/intake/view-replacement.ts';
import { DOCUMENT } from '../../../documents/library/document-buttons.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { readAsPrinted } from '../../../documents/library/read-library.ts';
import { callDocument, writeAnnouncement } from '../../../documents/library/title-document.ts';
import { viewDocument } from '../../../documents/library/view-document.ts';
import { pressLink, pressUnlink, viewLinks } from '../../../documents/library/view-links.ts';
import { writeWorkbook } from '../../../documents/workbook/write-workbook.ts';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { View } from '../../../domain/view.ts';
import {
  giveChargedWork,
  takeBackChargedWork,
  viewChargedWork,
} from '../../../people/assignments/view-charged.ts';
import { findHeldWork } from '../../../progress/recording/find-held-work.ts';
import { closeDialogue } from '../ask-for.ts';
import type { DialogueHandler } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, say, send } from '../message/send.ts';
import { sendFile, sendLines } from '../message/send-file.ts';
import { redraw, sendPictured } from '../message/show.ts';
import { draftNotice } from '../notices/write-notice.ts';
import { noteOf, type Visit } from '../visit.ts';

const right = 'manage documents' as const;

const keeperOf = (visit: Visit): DocumentKeeper => {
  const { services, actor, now, today } = visit;
  return {
    services: { ...services, heldOf: (id) => findHeldWork(services, id, now) },
    note: noteOf(visit),
    today,
    tellOffice: async (document, step, checked) => {
      const { outbox, needsSecondCheck, logger } = services;
      if (step === 'live') logger.info({ document: document.id }, 'a document was confirmed');
      const said = { document, step, before: needsSecondCheck ? checked : undefined };
      return tellOfCheck({ outbox, directory: await services.directory() }, actor, said, now);
    },
  };
};

/** The document that a button, a typed count or a workbook is about, by the number that these hold. */
export const findBySequence = async (
  { services }: Visit,
  sequence: number,
): Promise<StoredDocument | undefined> =>
  (await services.documents.list()).find((one) => one.sequence === sequence);

type DocumentAct<Numbers extends readonly unknown[]> = (
  visit: Visit,
  document: StoredDocument,
  ...numbers: Numbers
) => Promise<void>;

const onDocument =
  <Numbers extends readonly unknown[]>(act: DocumentAct<Numbers>) =>
  async (visit: Visit, sequence: number, ...numbers: Numbers): Promise<void> => {
    const document = await findBySequence(visit, sequence);
    await (document === undefined ? answerPress(visit, OLD_BUTTON) : act(visit, document, ...numbers));
  };

const silently = <Numbers extends readonly unknown[]>(act: DocumentAct<Numbers>) =>
  onDocument(async (visit: Visit, document: StoredDocument, ...numbers: Numbers) => {
    await answerPress(visit);
    await act(visit, document, ...numbers);
  });

/** Shows what a use case gives, which may take a while, in the place of what was pressed. */
const drawing = <Numbers extends readonly unknown[]>(
  make: (by: DocumentKeeper, document: StoredDocument, ...numbers: Numbers) => View | Promise<View>,
) =>
  silently(async (visit: Visit, document: StoredDocument, ...numbers: Numbers) =>
    redraw(visit, await make(keeperOf(visit), document, ...numbers)),
  );

/** The same for what is given of it to units. */
const giving = <Numbers extends readonly unknown[]>(
  make: (visit: Visit, document: StoredDocument, ...numbers: Numbers) => Promise<View>,
) =>
  silently(async (visit: Visit, document: StoredDocument, ...numbers: Numbers) =>
    redraw(visit, await make(visit, document, ...numbers)),
  );

const showFigure: DocumentAct<[index: number]> = async (visit, document, index) => {
  const resolution = readAsPrinted(document);
  if (resolution === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  await redraw(visit, viewMeasure(document, resolution, index));
};

/** Says of a figure that it is no target, or takes that back. */
const tellFigure = (isOut: boolean) =>
  onDocument(async (visit: Visit, document: StoredDocument, index: number) => {
    const changed = await keepFigure(visit.services, document, { index, isOut }, noteOf(visit));
    if (changed === 'no figure') return answerPress(visit, OLD_BUTTON);
    await answerPress(visit, isOut ? 'Đã bỏ.' : 'Đã tính lại.');
    const resolution = readAsPrinted(document);
    if (changed && resolution) await redraw(visit, viewMeasure(changed, resolution, index));
  });

/** Changes a document's state, and shows it as it is then. */
const changing = (change: 'withdraw' | 'restore', done: string) =>
  onDocument(async (visit: Visit, stored: StoredDocument) => {
    const { isDone, document } = await changeState(visit.services, stored, change, noteOf(visit));
    await answerPress(visit, isDone ? done : 'Văn bản đã đổi trạng thái từ trước.');
    if (document !== undefined) await redraw(visit, viewDocument(document));
  });

/** Sends a document's words as they were read. */
export const sendText = async (visit: Visit, document: StoredDocument): Promise<void> => {
  const caption = `Toàn văn như đã đọc: ${callDocument(document)}.`;
  await sendLines(visit, document.source.split('\n'), `${document.id}.txt`, caption);
};

/** Sends what was read of a document as a workbook to check, correct and send back. */
const sendWorkbook = async (visit: Visit, document: StoredDocument): Promise<void> => {
  const name = `soat-${document.sequence}-${document.id}.xlsx`;
  const caption = `Bảng để soát ${callDocument(document)}: sửa ở các ô màu vàng, cam rồi gửi lại tệp này cho tôi, giữ nguyên tên tệp.`;
  await sendFile(visit, await writeWorkbook(document, await visit.services.wordings.list()), name, caption);
};

const sendChanges = async (visit: Visit, draft: StoredDocument): Promise<void> => {
  const found = await listReplaced(keeperOf(visit), draft);
  if (found === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  const caption = `Thay đổi của ${callDocument(found.live)}.`;
  await sendLines(visit, found.lines, `thay-doi-${found.live.id}.txt`, caption);
};

/** Offers a notice about a document in use: shown, to be changed and addressed; nobody is sent anything before that. */
const announce = async (visit: Visit, document: StoredDocument): Promise<void> => {
  if (document.state !== 'live') return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  await draftNotice(visit, writeAnnouncement(document));
};

/** A doubt, below the stretch of the scan that it is held against; without it once that is no longer kept. */
const pictureDoubt = async ({ services }: Visit, ...doubt: Parameters<typeof viewDoubt>): Promise<View> => {
  const { cut, ...view } = viewDoubt(...doubt);
  const picture = cut === undefined ? undefined : await services.documents.findCut(doubt[0].id, cut);
  return { ...view, picture };
};

const showDoubt = silently(async (visit: Visit, document: StoredDocument, key?: number) =>
  redraw(visit, await pictureDoubt(visit, document, key)),
);

/** @param shows the next open doubt, with the way back, or the same one again */
const onDoubt = <Rest extends readonly number[]>(
  stepFor: (key: number, ...rest: Rest) => DoubtStep,
  shows: 'next' | 'same',
) =>
  onDocument(async (visit: Visit, stored: StoredDocument, key: number, ...rest: Rest) => {
    const said = { key, step: stepFor(key, ...rest) };
    const shown = await takeStep(visit.services, stored, said, shows, noteOf(visit));
    await answerPress(visit, shown.toast);
    await redraw(visit, await pictureDoubt(visit, shown.document, shown.key, shown.just));
  });

const [COUNT, CORRECTION] = ['document: targets', 'document: doubt'];

const correct = async (visit: Visit, document: StoredDocument, key: number): Promise<void> => {
  const asked = askForRight(document, key);
  if (asked === undefined) return answerPress(visit, OLD_BUTTON);
  if ('refused' in asked) return answerPress(visit, asked.refused);
  await answerPress(visit);
  if ('said' in asked) return say(visit, asked.said);
  await visit.ask(CORRECTION, { sequence: document.sequence, key }, asked.question);
};

/** Takes what was typed in place of what is doubted, and shows it back; nothing is changed before it is kept there. */
const correctionDialogue: DialogueHandler = {
  kind: CORRECTION,
  right,
  run: async (visit, dialogue, text) => {
    const { sequence, key } = z.object({ sequence: z.int(), key: z.int() }).parse(JSON.parse(dialogue.data));
    await closeDialogue(visit, dialogue);
    const stored = await findBySequence(visit, sequence);
    const typed = await proposeTyped(visit.services, stored, key, text, noteOf(visit));
    switch (typed.outcome) {
      case 'gone':
        return say(visit, 'Chỗ ngờ này không còn để sửa. Mở /vanban để xem lại văn bản.');
      case 'fault':
        return say(visit, `Chưa nhận, chưa có gì thay đổi: ${typed.fault}. Bấm “✏️ Sửa” để gõ lại.`);
      case 'proposed':
        return sendPictured(visit, await pictureDoubt(visit, typed.document, key));
    }
  },
};

/** Takes the count of targets that a person types. */
const countDialogue: DialogueHandler = {
  kind: COUNT,
  right,
  run: async (visit, dialogue, text) => {
    const { sequence } = z.object({ sequence: z.int() }).parse(JSON.parse(dialogue.data));
    await closeDialogue(visit, dialogue);
    const view = await takeCount(keeperOf(visit), await findBySequence(visit, sequence), text);
    if (view !== undefined) await send(visit, view);
  },
};

export const documentDialogues = [countDialogue, correctionDialogue];

/** What the buttons of a document and of its doubts do. */
export const pressDocument = onButtons(DOCUMENT, right, {
  show: drawing(async ({ services }, document) =>
    viewDocument(document, findLiveTwin(await services.documents.list(), document)),
  ),
  doubt: showDoubt,
  doubtRight: onDoubt(settleRight, 'next'),
  doubtLineRight: onDoubt(settleLineRight, 'next'),
  doubtNoTarget: onDoubt(settleNoTarget, 'next'),
  typeRight: onDocument(correct),
  keepTyped: onDoubt(keepProposed, 'next'),
  dropTyped: onDoubt(dropProposed, 'same'),
  undoDoubt: onDoubt(takeBack, 'same'),
  figure: onDocument(showFigure),
  takeFigureOut: tellFigure(true),
  takeFigureIn: tellFigure(false),
  askCount: drawing((_by, document) => viewCountQuestion(document)),
  useAsRead: drawing(takeIntoUse),
  typeCount: silently((visit, { sequence }) =>
    visit.ask(COUNT, { sequence }, 'Đồng chí đếm được bao nhiêu chỉ tiêu? Gõ một số, ví dụ 14:'),
  ),
  askReplace: drawing(viewReplacement),
  replace: drawing(pressReplace),
  allChanges: onDocument(sendChanges),
  askUndoReplace: drawing(viewUndo),
  undoReplace: drawing(pressUndo),
  links: drawing(viewLinks),
  link: drawing(pressLink),
  unlink: drawing(pressUnlink),
  announce: onDocument(announce),
  work: giving(viewChargedWork),
  giveWork: giving((visit, document, isDated?: number) => giveChargedWork(visit, document, isDated === 1)),
  takeWorkBack: giving(takeBackChargedWork),
  withdraw: changing('withdraw', 'Đã rút.'),
  drop: changing('withdraw', 'Đã bỏ.'),
  restore: changing('restore', 'Đã khôi phục.'),
  workbook: silently(sendWorkbook),
  text: silently(sendText),
});
