import { FROM_SIGNING } from '../../documents/head/own-sentences.ts';
import type { Passage } from '../../domain/passage.ts';
import { textAt } from '../../domain/passage.ts';
import { asReference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { findDayRanges } from '../../quantities/find-day-ranges.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft } from './draft.ts';
import type { DocumentTopic } from './find-document-topic.ts';
import { ofKind } from './of-kind.ts';

/** Says what is known of the document itself. */
export const draftAboutDocument = (topic: DocumentTopic, resolution: Resolution): AnswerDraft | undefined =>
  BUILD[topic](resolution);

const passageAt = (resolution: Resolution, ref: string): Passage | undefined =>
  resolution.passages.find((passage) => passage.ref === ref);

const quoteWhole = (
  resolution: Resolution,
  ref: string,
  lead: readonly Segment[],
): AnswerDraft | undefined => {
  const passage = passageAt(resolution, ref);
  if (passage === undefined) return undefined;
  const place = { document: passage.document, passageId: passage.id };
  return {
    kind: 'passage',
    segments: [...lead, { type: 'clause', ...place, span: { start: 0, end: passage.text.length } }],
    quotes: [place],
    confidence: 1,
    related: [],
    subject: [passage.ref],
  };
};

const aboutPreamble = (
  resolution: Resolution,
  segments: readonly Segment[],
  kind: 'passage' | 'none',
  said: Passage | undefined = passageAt(resolution, 'MD'),
): AnswerDraft => ({
  kind,
  segments,
  quotes: said === undefined ? [] : [{ document: said.document, passageId: said.id }],
  confidence: 1,
  related: [],
  subject: kind === 'none' ? undefined : [said?.ref ?? asReference('MD')],
});

/** The passage in which the document says something of itself. */
const saidAt = (resolution: Resolution, fact: keyof Resolution['headFacts']): Passage | undefined => {
  const { place } = resolution.headFacts[fact];
  return resolution.passages.find(({ id }) => id === place?.passageId);
};

/** What the document says of itself in its own words; that it doesn't is only said when it was looked for in vain. */
const aboutHead = (
  resolution: Resolution,
  fact: keyof Resolution['headFacts'],
  absent: readonly Segment[],
): AnswerDraft | undefined => {
  const { isStated, place } = resolution.headFacts[fact];
  if (!isStated) return { ...aboutPreamble(resolution, absent, 'none'), refusal: 'checked' };
  const passage = saidAt(resolution, fact);
  // Stated where nothing can be cited: the search may still find it, and nothing is denied.
  if (place === undefined || passage === undefined) return undefined;
  const clause = { document: passage.document, passageId: passage.id, span: place.span };
  return {
    kind: 'passage',
    segments: [{ type: 'clause', ...clause }],
    quotes: [clause],
    confidence: 1,
    related: [],
    subject: [passage.ref],
  };
};

type DocumentField = Extract<Segment, { type: 'document' }>['field'];

const field = (resolution: Resolution, name: DocumentField): Segment => ({
  type: 'document',
  document: resolution.document.id,
  field: name,
});

const known = (
  resolution: Resolution,
  name: 'number' | 'date' | 'organ' | 'title' | 'meetingDate',
): boolean => resolution.document[name] !== undefined;

/** The day that is known of it otherwise than by the words of a passage. */
const dayOf = (resolution: Resolution): AnswerDraft =>
  known(resolution, 'date')
    ? aboutPreamble(
        resolution,
        [field(resolution, 'name'), words(': ngày '), field(resolution, 'date'), words('.')],
        'passage',
      )
    : {
        ...aboutPreamble(resolution, [words('Văn bản không ghi ngày ký, ngày ban hành.')], 'none'),
        refusal: 'checked',
      };

/** The day of the meeting; of one of several days all of them, in the document's words. */
const dayOfMeeting = (resolution: Resolution): readonly Segment[] => {
  const { place } = resolution.headFacts.meetingDate;
  const passage = saidAt(resolution, 'meetingDate');
  const isOfSeveral = place && passage && findDayRanges(textAt(passage.text, place.span)).length > 0;
  return isOfSeveral
    ? [{ type: 'clause', document: passage.document, passageId: passage.id, span: place.span }]
    : [words('ngày '), field(resolution, 'meetingDate')];
};

/** Its subject in its own words; else what it plans for. */
const subjectOf = (resolution: Resolution, before: string): readonly Segment[] =>
  known(resolution, 'title')
    ? [words(before), field(resolution, 'title'), words('.')]
    : [words(' đặt ra cho '), field(resolution, 'period'), words('.')];

const BUILD: Readonly<Record<DocumentTopic, (resolution: Resolution) => AnswerDraft | undefined>> = {
  number: (resolution) => {
    const { isStated, place } = resolution.headFacts.number;
    if (known(resolution, 'number') && (!isStated || place === undefined))
      return aboutPreamble(
        resolution,
        [field(resolution, 'kind'), words(' số '), field(resolution, 'number'), words('.')],
        'passage',
      );
    return aboutHead(resolution, 'number', [
      words('Văn bản không ghi số, ký hiệu. Tên là '),
      field(resolution, 'name'),
      words('.'),
    ]);
  },
  'signed-date': (resolution) => {
    const { isStated, place } = resolution.headFacts.signedDate;
    if (isStated && place !== undefined) return aboutHead(resolution, 'signedDate', []);
    const { date, meetingDate } = resolution.document;
    // A day that isn't the meeting's own is of signing or passing.
    if (isStated || meetingDate === undefined || (date !== undefined && date !== meetingDate))
      return dayOf(resolution);
    return aboutPreamble(
      resolution,
      [
        words('Văn bản không ghi ngày ký, ngày ban hành; hội nghị quyết nghị họp '),
        ...dayOfMeeting(resolution),
        words('.'),
      ],
      'passage',
      saidAt(resolution, 'meetingDate'),
    );
  },
  date: (resolution) =>
    known(resolution, 'meetingDate')
      ? aboutPreamble(
          resolution,
          [field(resolution, 'name'), words(': hội nghị họp '), ...dayOfMeeting(resolution), words('.')],
          'passage',
          saidAt(resolution, 'meetingDate'),
        )
      : dayOf(resolution),
  name: (resolution) =>
    aboutPreamble(resolution, [field(resolution, 'name'), ...subjectOf(resolution, ', ')], 'passage'),
  year: (resolution) =>
    aboutPreamble(resolution, [field(resolution, 'kind'), ...subjectOf(resolution, ' ')], 'passage'),
  issuer: (resolution) =>
    quoteWhole(resolution, 'MD', []) ??
    (known(resolution, 'organ')
      ? aboutPreamble(
          resolution,
          [words('Cơ quan ban hành: '), field(resolution, 'organ'), words('.')],
          'passage',
        )
      : undefined),
  signer: (resolution) =>
    quoteWhole(resolution, 'KY', ofKind(resolution.document.id, 'Phần ký của Nghị quyết ghi: ')),
  // A document without a theme of its own is asked about something else.
  theme: (resolution) => {
    const theme = resolution.passages.find(({ kind }) => kind === 'theme');
    return (
      theme &&
      quoteWhole(resolution, theme.ref, [words('Chủ đề năm '), field(resolution, 'year'), words(': ')])
    );
  },
  recipients: (resolution) => quoteWhole(resolution, 'NN', []),
  parts: (resolution) => {
    const document = resolution.document.id;
    const sections = resolution.passages.filter(
      ({ kind, ref }) => kind === 'heading' && /^[IVXLC]+$/.test(ref),
    );
    return {
      kind: 'list',
      segments: [
        ...ofKind(document, 'Nghị quyết có '),
        { type: 'count', document, of: sections.map(({ ref }) => ref) },
        words(' mục lớn:'),
        ...sections.flatMap((section): Segment[] => [
          words('\n• '),
          { type: 'label', document, ref: section.ref },
          words(': '),
          { type: 'clause', document, passageId: section.id, span: { start: 0, end: section.text.length } },
        ]),
      ],
      quotes: sections.map(({ id }) => ({ document, passageId: id })),
      confidence: 1,
      related: sections.map(({ ref }) => ({ document, ref })),
      subject: undefined,
    };
  },
  effect: (resolution) => {
    const draft = aboutHead(resolution, 'effect', [
      ...ofKind(
        resolution.document.id,
        'Nghị quyết không nêu thời điểm có hiệu lực hay hết hiệu lực; văn bản là của ',
      ),
      field(resolution, 'period'),
      words('.'),
    ]);
    return draft && addDayOfSigning(resolution, draft);
  },
  replaces: (resolution) =>
    aboutHead(
      resolution,
      'replaces',
      ofKind(resolution.document.id, 'Nghị quyết không nêu việc thay thế, bãi bỏ văn bản nào.'),
    ),
};

/** "Có hiệu lực kể từ ngày ký" is of use with that day. */
const addDayOfSigning = (resolution: Resolution, draft: AnswerDraft): AnswerDraft => {
  const { place } = resolution.headFacts.effect;
  const passage = saidAt(resolution, 'effect');
  const sentence = place && passage ? textAt(passage.text, place.span) : '';
  if (/\d/.test(sentence) || !FROM_SIGNING.test(sentence) || !known(resolution, 'date')) return draft;
  const day = [words('. Ngày của văn bản: '), field(resolution, 'date'), words('.')];
  return { ...draft, segments: [...draft.segments, ...day] };
};
