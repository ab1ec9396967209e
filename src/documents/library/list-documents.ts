import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import { formatDay } from '../../domain/local-time.ts';
import { asDay, type Day } from '../../domain/people.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, linesFile, type Pressed, present, type View } from '../../domain/view.ts';
import { ACCEPTED_ENDINGS } from '../formats/read-document-file.ts';
import { DOCUMENT, DOCUMENT_TEXT } from './document-buttons.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { callDocument } from './title-document.ts';

/** The document that a button, a typed count or a workbook is about, by the number that these hold. */
export const findBySequence = async (
  { documents }: { readonly documents: Pick<DocumentStore, 'list'> },
  sequence: number,
): Promise<StoredDocument | undefined> => (await documents.list()).find((one) => one.sequence === sequence);

/** A document as a list names it. */
interface ListedDocument {
  readonly name: string;
  readonly title: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly state: string;
  /** Its number among those of the office, or its place among those that came with the program. */
  readonly of: { readonly stored: number } | { readonly shipped: number };
}

const STATES = { draft: 'bản nháp', live: 'đang dùng', withdrawn: 'đã rút' } as const;

const listStored = (document: StoredDocument): ListedDocument => {
  const { reading, state, confirmed, sequence } = document;
  const who = state === 'live' && confirmed === undefined ? ', chưa soát' : '';
  return {
    name: callDocument(document),
    title: reading.title ?? document.fileName,
    from: reading.period?.from,
    to: reading.period?.to,
    state: `${STATES[state]}${who}`,
    of: { stored: sequence },
  };
};

/** What there is: for everybody what answers, for whoever manages documents drafts and what was withdrawn too. */
const listDocuments = (
  stored: readonly StoredDocument[],
  shipped: readonly ResolutionDocument[],
  mayManage: boolean,
): readonly ListedDocument[] => [
  ...stored.filter(({ state }) => mayManage || state === 'live').map(listStored),
  ...shipped.map((document, index) => ({
    name: document.shortName,
    title: document.name,
    from: document.validFrom,
    to: document.validTo,
    state: STATES.live,
    of: { shipped: index },
  })),
];

const describePeriod = ({ from, to }: ListedDocument, today: Day): string => {
  if (from === undefined || to === undefined) return '';
  const when = today < from ? 'chưa đến thời gian áp dụng' : to < today ? 'đã hết thời gian áp dụng' : '';
  return ` · ${formatDay(asDay(from))} - ${formatDay(asDay(to))}${when === '' ? '' : `, ${when}`}`;
};

/** What is over isn't “in use”, though a question that names it or its year is still answered from it. */
const describeState = ({ state, to }: ListedDocument, today: Day): string =>
  state === STATES.live && to !== undefined && to < today ? 'vẫn tra cứu được' : state;

/** A line of the list: its name and title, for which time, and in which state. */
const describeListed = (listed: ListedDocument, today: Day): string =>
  `• ${listed.name}: ${listed.title}${describePeriod(listed, today)} · ${describeState(listed, today)}`;

const buttonOf = ({ name, of }: ListedDocument, mayManage: boolean): Button => {
  if ('shipped' in of) return button(`📃 ${name}`, DOCUMENT_TEXT.to.shipped(of.shipped));
  return mayManage
    ? button(name, DOCUMENT.to.show(of.stored))
    : button(`📃 ${name}`, DOCUMENT_TEXT.to.stored(of.stored));
};

/** What is said of how a document is brought in. */
export const DOCUMENT_HINT = `Văn bản mới thì gửi thành tệp ${ACCEPTED_ENDINGS}.`;

/** A document that came with the program, with its words. */
interface ShippedDocument {
  readonly document: ResolutionDocument;
  readonly source: string;
}

interface ListMeans {
  readonly documents: Pick<DocumentStore, 'list'>;
  readonly shippedDocuments: readonly ShippedDocument[];
}

interface TurnWith<Services> {
  readonly services: Services;
}

const OLD: Pressed = { toast: OLD_BUTTON };

/** The documents, for which time, and in which state. */
export const viewDocuments = async (means: ListMeans, mayManage: boolean, today: Day): Promise<View> => {
  const shipped = means.shippedDocuments.map(({ document }) => document);
  const listed = listDocuments(await means.documents.list(), shipped, mayManage);
  return {
    blocks: present(
      bold('Các văn bản'),
      plain(listed.map((document) => describeListed(document, today)).join('\n')),
      mayManage && plain(DOCUMENT_HINT),
    ),
    buttons: listed.map((document) => [buttonOf(document, mayManage)]),
  };
};

const viewWords = (id: string, source: string, caption: string): View => ({
  blocks: [],
  files: [linesFile(source.split('\n'), `${id}.txt`, caption)],
});

/** A document's words as they were read. */
export const viewText = (document: StoredDocument): View =>
  viewWords(document.id, document.source, `Toàn văn như đã đọc: ${callDocument(document)}.`);

/** Sends everybody the words of a document of the office that answers, or of one that came with the program. */
export const DOCUMENT_TEXT_ACTS = {
  stored: async (
    { services }: TurnWith<Pick<ListMeans, 'documents'>>,
    sequence: number,
  ): Promise<Pressed> => {
    const document = await findBySequence(services, sequence);
    return document?.state === 'live' ? { sends: viewText(document) } : OLD;
  },
  shipped: async (
    { services }: TurnWith<Pick<ListMeans, 'shippedDocuments'>>,
    index: number,
  ): Promise<Pressed> => {
    const shipped = services.shippedDocuments[index];
    if (shipped === undefined) return OLD;
    const { id, name } = shipped.document;
    return { sends: viewWords(id, shipped.source, `Toàn văn: ${name}.`) };
  },
};
