import { describeChanges } from '../../documents/intake/describe-changes.ts';
import { planReplacement } from '../../documents/intake/plan-replacement.ts';
import type { StoredDocument } from '../../documents/library/document-store.ts';
import { findHeldReferences } from '../../progress/recording/find-held-references.ts';
import { startOfText } from '../../vietnamese/cut-text.ts';
import type { Visit } from '../feature.ts';
import { bold, plain } from '../views/rich-text.ts';
import { tellOffice } from './agree-on-document.ts';
import { noteOf } from './note-of.ts';
import { callDocument, type DocumentView, viewDocument } from './view-document.ts';

/** Changes that are listed; all of them fit a message. */
const MOST_LISTED = 15;
const LONGEST_LINE = 200;

/** The document in use that a draft looks like a corrected text of: the same number of the same body. */
export const findLiveTwin = (
  documents: readonly StoredDocument[],
  { id, reading }: StoredDocument,
): StoredDocument | undefined =>
  reading.number === null
    ? undefined
    : documents.find(
        (other) =>
          other.state === 'live' &&
          other.id !== id &&
          other.reading.number === reading.number &&
          other.reading.organ === reading.organ,
      );

const gone: DocumentView = { blocks: [plain('Không còn bản đang dùng để thay.')], buttons: [] };

const planFor = async ({ services }: Visit, draft: StoredDocument) => {
  const live = findLiveTwin(await services.documents.list(), draft);
  if (live === undefined) return undefined;
  const held = await findHeldReferences(services, live.id, services.now());
  const planned = planReplacement(live, draft, held);
  return planned === undefined ? undefined : { live, planned };
};

/** What would change if a draft took the place of the document in use, before anything happens. */
export const viewReplacement = async (visit: Visit, draft: StoredDocument): Promise<DocumentView> => {
  const found = await planFor(visit, draft);
  if (found === undefined) return gone;
  const { live, planned } = found;
  const lines = describeChanges(planned.changes).map((line) => `• ${startOfText(line, LONGEST_LINE)}`);
  const more = lines.length - MOST_LISTED;
  const { torn } = planned;
  return {
    blocks: [
      bold(`Thay ${callDocument(live)} đang dùng bằng bản này?`),
      plain([...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`… và ${more} chỗ nữa.`] : [])].join('\n')),
      ...(torn.length === 0
        ? [plain('Phân công và báo cáo đã có vẫn giữ nguyên.')]
        : [
            plain(
              `⚠️ Chưa thay được: phân công hoặc báo cáo đang gắn với ${torn.join(', ')}, mà bản này đánh số khác hoặc bỏ mất. Chuyển các phân công ấy trước.`,
            ),
          ]),
    ],
    buttons: [
      ...(torn.length === 0 ? [[{ label: '♻️ Thay ngay', data: `vb:f:${draft.sequence}` }]] : []),
      [{ label: 'Về văn bản', data: `vb:v:${draft.sequence}` }],
    ],
  };
};

/** Puts a draft in the place of the document in use; the draft itself is withdrawn. */
export const replaceLive = async (visit: Visit, draft: StoredDocument): Promise<DocumentView> => {
  const found = await planFor(visit, draft);
  if (found === undefined || found.planned.torn.length > 0) return viewReplacement(visit, draft);
  const { services } = visit;
  const note = noteOf(visit);
  const step = await services.documents.agree(draft.id, note, services.needsSecondCheck);
  if (step === undefined) return gone;
  const waits = await tellOffice(visit, draft, step, draft.checked);
  if (waits !== undefined) {
    const checked = (await services.documents.find(draft.id)) ?? draft;
    const view = viewDocument(checked, found.live);
    return { ...view, blocks: [plain(waits), ...view.blocks] };
  }
  const { fileName, source, reading } = draft;
  const { live, planned } = found;
  const replacement = { fileName, source, reading, entry: live.entry, measures: planned.measures };
  const kept = await services.documents.replace(live.id, replacement, note);
  if (kept === undefined) return gone;
  await services.documents.withdraw(draft.id, note);
  await services.takeUpDocuments();
  const changed = await services.documents.find(live.id);
  if (changed === undefined) return gone;
  const { blocks, buttons } = viewDocument(changed);
  return { blocks: [plain('✅ Đã thay. Bản cũ vẫn được giữ trong /vanban.'), ...blocks], buttons };
};
