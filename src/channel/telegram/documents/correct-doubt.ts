import { z } from 'zod';
import { proposeTyped } from '../../../documents/doubts/check-doubt.ts';
import type { ListedDoubt } from '../../../documents/doubts/list-doubts.ts';
import { type CorrectableSubject, isCorrectable } from '../../../documents/doubts/read-typed-correction.ts';
import { type JustSaid, viewDoubt } from '../../../documents/doubts/view-doubt.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import type { View } from '../../../domain/view.ts';
import { startOfText } from '../../../text/cut-text.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler } from '../feature.ts';
import { say } from '../message/send.ts';
import { redraw, sendPictured } from '../message/show.ts';
import { noteOf, type Visit } from '../visit.ts';
import { findBySequence } from './agree-on-document.ts';

/** A doubt, below the stretch of the scan that it is held against; without it once that is no longer kept. */
const pictureDoubt = async (
  { services }: Visit,
  document: StoredDocument,
  key?: number,
  just?: JustSaid,
): Promise<View> => {
  const { cut, ...view } = viewDoubt(document, key, just);
  const picture = cut === undefined ? undefined : await services.documents.findCut(document.id, cut);
  return { ...view, picture };
};

/** Shows a doubt in the place of the message whose button was pressed. @param key as `viewDoubt` takes it */
export const redrawDoubt = async (
  visit: Visit,
  document: StoredDocument,
  key?: number,
  just?: JustSaid,
): Promise<void> => redraw(visit, await pictureDoubt(visit, document, key, just));

/** Shows a doubt in a new message. */
const sendDoubt = async (visit: Visit, document: StoredDocument, key: number): Promise<void> =>
  sendPictured(visit, await pictureDoubt(visit, document, key));

const CORRECTION_DIALOGUE = 'document: doubt';
const dataSchema = z.object({ sequence: z.int(), key: z.int() });

const LONGEST_CLAUSE = 600;

const HEAD_QUESTIONS = {
  period: 'Văn bản áp dụng cho thời gian nào? Gõ một năm (2026), hai năm (2026-2030), hoặc hai ngày:',
  kind: 'Đây là loại văn bản gì? Gõ như in trong văn bản, ví dụ Kế hoạch:',
  organ: 'Cơ quan nào ban hành? Gõ đủ tên như in trong văn bản:',
} as const;

const questionFor = (about: CorrectableSubject): string => {
  switch (about.of) {
    case 'figure':
      return `Đang đọc là “${about.clause.slice(about.figure.start, about.figure.end)}”. Gõ giá trị đúng như in trong văn bản, ví dụ 1,85 tỷ USD:`;
    case 'target':
      return `Gõ lại cả câu cho đúng như in trong văn bản. Đang đọc là:\n${startOfText(about.clause, LONGEST_CLAUSE)}`;
    case 'head':
      return HEAD_QUESTIONS[about.field];
  }
};

/** Asks for the right value of what is doubted. */
export const askForCorrection = async (
  visit: Visit,
  { sequence }: StoredDocument,
  { key, doubt: { about } }: ListedDoubt,
): Promise<void> => {
  if (!isCorrectable(about))
    return say(visit, 'Chỗ này không sửa ở đây được. Xin sửa trong tệp rồi gửi lại.');
  await askFor(visit, CORRECTION_DIALOGUE, { sequence, key }, questionFor(about));
};

/** Takes what was typed, and shows it back in its place; nothing is changed before it is kept there. */
export const correctionDialogue: DialogueHandler = {
  kind: CORRECTION_DIALOGUE,
  right: 'manage documents',
  run: async (visit, dialogue, text) => {
    const { sequence, key } = dataSchema.parse(JSON.parse(dialogue.data));
    const document = await findBySequence(visit, sequence);
    await closeDialogue(visit, dialogue);
    const typed = await proposeTyped(visit.services, document, key, text, noteOf(visit));
    switch (typed.outcome) {
      case 'gone':
        return say(visit, 'Chỗ ngờ này không còn để sửa. Mở /vanban để xem lại văn bản.');
      case 'fault':
        return say(visit, `Chưa nhận, chưa có gì thay đổi: ${typed.fault}. Bấm “✏️ Sửa” để gõ lại.`);
      case 'proposed':
        return sendDoubt(visit, typed.document, key);
    }
  },
};
