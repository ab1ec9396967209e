import { asDay } from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import { addDays } from '../../domain/reporting-week.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { type DocumentHead, type Found, type Period, UnreadableHeadError } from './document-head.ts';
import { nameDocument } from './name-document.ts';
import { readHead } from './read-head.ts';

/** What a person says of a head, and the period that follows from both. */
type SaidHead = Pick<ResolutionDocument, 'validFrom' | 'validTo'> & {
  readonly [Field in 'kind' | 'organ' | 'place' | 'number' | 'title']?: string | undefined;
};

/** A head as a person corrected it, for naming the document: a corrected number is its number in every answer. */
const correctHead = (head: DocumentHead, said: SaidHead): DocumentHead => ({
  ...head,
  kind: correct(head.kind, said.kind),
  organ: correct(head.organ, said.organ),
  place: correct(head.place, said.place),
  number: correct(head.number, said.number),
  title: correct(head.title, said.title),
  period: head.period && {
    ...head.period,
    value: { ...head.period.value, from: said.validFrom, to: said.validTo },
  },
});

const NOWHERE = { start: 0, end: 0 };

const correct = (found: Found<string> | undefined, said: string | undefined): Found<string> | undefined =>
  said === undefined ? found : { value: said, span: found?.span ?? NOWHERE };

const YEAR = /(?:năm\s{1,3}|\/)((?:19|20)\d\d)(?!\d)/giu;

/** The latest year that a text speaks of as a year, of a day or a plan; for a text that says nothing of its own. */
const latestYear = (source: string): number | undefined => {
  const years = [...source.matchAll(YEAR)].map(([, year]) => Number(year));
  return years.length === 0 ? undefined : years.reduce((one, other) => Math.max(one, other));
};

/** Something that a person should look at before the document is relied on. */
interface HeadDoubt {
  /** In words for the person who added it. */
  readonly what: string;
  /** The words of the text that it is about; empty where there are none. */
  readonly where: string;
  /** What of the head it leaves open. */
  readonly field: 'period' | 'kind' | 'organ';
}

interface DescribedDocument {
  readonly document: ResolutionDocument;
  readonly doubts: readonly HeadDoubt[];
}

/** What is said in an entry wins over what is read; a field may be left out. */
export type DocumentEntry = {
  readonly [Field in keyof ResolutionDocument]?: ResolutionDocument[Field] | undefined;
};

/** Days after the end of its period in which figures of it still come in. */
const COLLECTED_AFTER = 31;

/**
 * Makes a document's entry of what its text says of itself. The year of a period of several is its last one: that is
 * what targets "đến năm …" are of, and by it the later of two documents is known; any year in between is the
 * document's own by `validFrom` and `validTo`.
 * @param entry what `documents.json` or a person says
 * @throws UnreadableHeadError where neither text nor entry speaks of any year
 */
export const describeDocument = (
  id: DocumentId,
  source: string,
  entry: DocumentEntry = {},
): DescribedDocument => {
  const head = readHead(source);
  const period = choosePeriod(id, head, source, entry);
  const [validFrom, validTo] = [entry.validFrom ?? period.from, entry.validTo ?? period.to];
  const names = nameDocument(correctHead(head, { ...entry, validFrom, validTo }));
  const document: ResolutionDocument = {
    id,
    file: entry.file ?? `${id}.txt`,
    name: entry.name ?? names.name,
    shortName: entry.shortName ?? names.shortName,
    year: entry.year ?? Number(validTo.slice(0, 4)),
    meetingDate: entry.meetingDate ?? head.meetingDate?.value,
    kind: entry.kind ?? head.kind?.value,
    organ: entry.organ ?? head.organ?.value,
    place: entry.place ?? head.place?.value,
    title: entry.title ?? head.title?.value,
    number: entry.number ?? head.number?.value,
    date: entry.date ?? head.date?.value.day,
    validFrom,
    validTo,
    collectUntil: entry.collectUntil ?? addDays(asDay(validTo), COLLECTED_AFTER),
    measures: entry.measures,
    examples: entry.examples,
    typed: entry.typed,
    report: entry.report,
    terms: entry.terms,
  };
  return { document, doubts: findDoubts(head, source, entry) };
};

const yearPeriod = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

const choosePeriod = (id: DocumentId, head: DocumentHead, source: string, entry: DocumentEntry): Period => {
  if (entry.year !== undefined && entry.validTo === undefined) return yearPeriod(entry.year);
  if (head.period !== undefined) return head.period.value;
  const year = entry.validTo === undefined ? latestYear(source) : Number(entry.validTo.slice(0, 4));
  if (year === undefined) throw new UnreadableHeadError(id);
  return yearPeriod(year);
};

const findDoubts = (head: DocumentHead, source: string, entry: DocumentEntry): readonly HeadDoubt[] => {
  const saysPeriod = entry.year !== undefined || entry.validTo !== undefined;
  const doubts: HeadDoubt[] = [];
  if (head.period === undefined && !saysPeriod)
    doubts.push({
      what: 'Không thấy thời kỳ và ngày của văn bản; lấy năm muộn nhất được nhắc đến.',
      where: '',
      field: 'period',
    });
  if (head.period !== undefined && head.period.value.basis !== 'title' && !saysPeriod)
    doubts.push({
      what:
        head.period.value.basis === 'date'
          ? 'Tên văn bản không nêu thời kỳ; lấy năm của ngày văn bản.'
          : 'Tên văn bản không nêu thời kỳ; lấy theo một đề mục.',
      where: source.slice(head.period.span.start, head.period.span.end),
      field: 'period',
    });
  if (head.kind === undefined && entry.kind === undefined)
    doubts.push({ what: 'Không thấy loại văn bản (Nghị quyết, Kế hoạch …).', where: '', field: 'kind' });
  if (head.organ === undefined && entry.organ === undefined)
    doubts.push({ what: 'Không thấy cơ quan ban hành.', where: '', field: 'organ' });
  return doubts;
};
