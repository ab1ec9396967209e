import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import { formatDay, localDay } from '../../../domain/local-time.ts';
import { asDay, type Day } from '../../../domain/people.ts';
import { hasRight } from '../../../people/rights.ts';
import type { Visit } from '../feature.ts';
import { placeOf } from '../message/chat-place.ts';
import { type Button, toKeyboard } from '../message/keyboard.ts';
import { bold, plain } from '../message/rich-text.ts';
import { sendView } from '../message/send-view.ts';
import { DOCUMENT, DOCUMENT_TEXT } from './document-buttons.ts';
import { DOCUMENT_HINT } from './receive-document.ts';
import type { DocumentView } from './view-document.ts';

interface ListedDocument {
  readonly name: string;
  readonly title: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly state: string;
  readonly button: Button;
}

const STATES = { draft: 'bản nháp', live: 'đang dùng', withdrawn: 'đã rút' } as const;

const describePeriod = ({ from, to }: ListedDocument, today: Day): string => {
  if (from === undefined || to === undefined) return '';
  const when = today < from ? 'chưa đến thời gian áp dụng' : to < today ? 'đã hết thời gian áp dụng' : '';
  return ` · ${formatDay(asDay(from))} - ${formatDay(asDay(to))}${when === '' ? '' : `, ${when}`}`;
};

/** What is over isn't “in use”, though a question that names it or its year is still answered from it. */
const describeState = ({ state, to }: ListedDocument, today: Day): string =>
  state === STATES.live && to !== undefined && to < today ? 'vẫn tra cứu được' : state;

const describe = (listed: ListedDocument, today: Day): string =>
  `• ${listed.name}: ${listed.title}${describePeriod(listed, today)} · ${describeState(listed, today)}`;

const listStored = (document: StoredDocument, mayManage: boolean): ListedDocument => {
  const { reading, state, confirmed, sequence } = document;
  const name = callDocument(document);
  const who = state === 'live' && confirmed === undefined ? ', chưa soát' : '';
  return {
    name,
    title: reading.title ?? document.fileName,
    from: reading.period?.from,
    to: reading.period?.to,
    state: `${STATES[state]}${who}`,
    button: mayManage
      ? { label: name, data: DOCUMENT.to.show(sequence) }
      : { label: `📃 ${name}`, data: DOCUMENT_TEXT.to.stored(sequence) },
  };
};

/** What there is: for everybody what answers, for the office drafts and what was withdrawn too. */
const listDocuments = async ({ services, actor }: Visit): Promise<readonly ListedDocument[]> => {
  const mayManage = hasRight(actor.role, 'manage documents');
  const stored = (await services.documents.list()).filter(({ state }) => mayManage || state === 'live');
  const shipped = services.shippedDocuments.map(
    ({ document }, index): ListedDocument => ({
      name: document.shortName,
      title: document.name,
      from: document.validFrom,
      to: document.validTo,
      state: 'đang dùng',
      button: { label: `📃 ${document.shortName}`, data: DOCUMENT_TEXT.to.shipped(index) },
    }),
  );
  return [...stored.map((document) => listStored(document, mayManage)), ...shipped];
};

const viewDocuments = async (visit: Visit): Promise<DocumentView> => {
  const today = localDay(visit.services.now(), visit.services.timeZone);
  const listed = await listDocuments(visit);
  const hint = hasRight(visit.actor.role, 'manage documents') ? [plain(DOCUMENT_HINT)] : [];
  return {
    blocks: [
      bold('Các văn bản'),
      plain(listed.map((document) => describe(document, today)).join('\n')),
      ...hint,
    ],
    buttons: listed.map(({ button }) => [button]),
  };
};

/** `/vanban`: the documents, for which time, and in which state. */
export const showDocuments = async (visit: Visit): Promise<void> => {
  const place = placeOf(visit.ctx);
  const { blocks, buttons } = await viewDocuments(visit);
  if (place) await sendView(visit.ctx.api, place, blocks, toKeyboard(buttons));
};
