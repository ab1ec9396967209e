import type { Passage } from '../../domain/passage.ts';
import { asReference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { fold } from '../../vietnamese/fold.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft } from './draft.ts';
import { ofKind } from './of-kind.ts';

const DOCUMENT_WORD = '(?:nghi quyet|van ban|document|resolution)';

/** What can be asked about a document as such. */
export type DocumentTopic =
  | 'number'
  | 'date'
  | 'signed-date'
  | 'signer'
  | 'theme'
  | 'recipients'
  | 'name'
  | 'issuer'
  | 'parts'
  | 'effect'
  | 'year';

// Order matters: the first that fits answers. On folded text.
const TOPICS: readonly (readonly [DocumentTopic, RegExp])[] = [
  [
    'number',
    new RegExp(
      `\\b${DOCUMENT_WORD}( nay| nam \\d{4})?( (co|mang|la|ghi))? so (may|bao nhieu|hieu|nao|gi)\\b|(?<!chi )\\bso( ky)? hieu\\b(?! qua)|\\bso( cua)? ${DOCUMENT_WORD}( nay)? (la )?(bao nhieu|gi|may)\\b|\\b${DOCUMENT_WORD}( nay)? co so (khong|chua)\\b|\\bso may\\b.*${DOCUMENT_WORD}|^so ${DOCUMENT_WORD}( nay)?\\W*$`,
    ),
  ],
  ['theme', /\bchu de\b(?!.*\b(chua dat|han che|ton tai)\b)|\btheme\b/],
  [
    'recipients',
    /\bnoi nhan\b|\bgui (cho|den|toi)( nhung)? (ai|dau|co quan nao|noi nao|nhung dau)\b|\bai nhan\b.*\bnghi quyet\b|\bnghi quyet\b.*\bgui (cho|den|toi)\b|\bgui nghi quyet\b|\bnhan( duoc)? (nghi quyet|van ban)\b|\b(noi nao|co quan nao|ai|o dau) luu\b|\bluu (o dau|tai dau)\b/,
  ],
  [
    'signed-date',
    /\b(ky|ban hanh)\b.*\b(ngay nao|khi nao|bao gio|hom nao|luc nao|ngay may|ngay bao nhieu|nam nao)\b|\bngay (ky|ban hanh)\b/,
  ],
  [
    'date',
    /\b(hop|hoi nghi|thong qua|dien ra|to chuc|quyet nghi)\b.*\b(ngay nao|khi nao|bao gio|hom nao|luc nao|ngay may|ngay bao nhieu|thoi gian nao)\b|\b(khi nao|ngay nao)\b.*\b(hop|hoi nghi|thong qua)\b|\bngay (hop|thong qua)\b|(?<!tong )\bhop (vao )?(ngay\b|\d{1,2}\/)|\bhoi nghi\b.*\b(lan thu may|lan may|khoa may|khoa nao)\b|\b(khoa may|lan thu may)\b|\b(nghi quyet|van ban)\b.*\bhoi nghi\b.*\blan thu \d/,
  ],
  [
    'signer',
    /\b(ai|nguoi nao|dong chi nao)( la nguoi)?( da)? ky\b|\b(nguoi|ai) ky\b|\bky ten\b|\bchu ky\b(?! so| dien tu)|\bbi thu ky\b|(?<!pho )\bbi thu( (?:thanh|tinh|dang) uy)?( [a-z]+){0,2}( la)? ai\b|\bai la bi thu\b|\bai\b.{0,12}\bky\b(?! so| dien tu| ket)|\bai( la)? lam bi thu\b|\bten bi thu\b|\bwho signed\b/,
  ],
  [
    'issuer',
    new RegExp(
      `\\b(ai|co quan nao|don vi nao|to chuc nao|cap nao)\\b.*\\b(ban hanh|quyet nghi|thong qua|ra)\\b.*\\b${DOCUMENT_WORD}\\b|\\b${DOCUMENT_WORD}\\b.*\\b(do ai|cua ai|cua co quan nao|do co quan nao|cua cap nao)\\b( ban hanh| thong qua| ra)?`,
    ),
  ],
  [
    'name',
    new RegExp(
      `\\bten (day du |chinh thuc )?(cua )?${DOCUMENT_WORD}\\b|\\b(day|do) la ${DOCUMENT_WORD} (gi|nao)\\b|\\b${DOCUMENT_WORD}( nay)? (ten|la) (gi|la gi)\\b|\\b${DOCUMENT_WORD} (nay )?(noi ve|ve) (cai )?(gi|van de gi|viec gi|noi dung gi)\\b|^${DOCUMENT_WORD} (gi|nao)\\W*$|\\b(name|title) of the ${DOCUMENT_WORD}\\b`,
    ),
  ],
  [
    'parts',
    new RegExp(
      `\\b${DOCUMENT_WORD}( nay)? (gom|co|chia|bao gom)( (lam|thanh))?( bao nhieu| may| nhung)( )?(phan|muc|chuong)\\b|\\bbo cuc\\b|\\bcau truc\\b`,
    ),
  ],
  [
    'year',
    new RegExp(
      `\\b${DOCUMENT_WORD}( nay)? (la )?(cua|cho|ap dung cho|ap dung|danh cho) nam (nao|may|bao nhieu)\\b|\\bnam nao\\b.*\\b${DOCUMENT_WORD} nay\\b`,
    ),
  ],
  ['effect', /\b(hieu luc|het han|co gia tri den|het hieu luc)\b/],
];

/** What a question asks about the document itself: its number, date, signer, theme …; undefined for others. */
export const findDocumentTopic = (text: string): DocumentTopic | undefined => {
  const bare = fold(text).replace(/\s+/g, ' ').trim();
  const topic = TOPICS.find(([, pattern]) => pattern.test(bare))?.[0];
  // "Đại hội Đảng khóa mấy" asks about another matter, which the clauses name.
  return topic === undefined || isAboutAnother(bare) ? undefined : topic;
};

/** Says what is known of the document itself. */
export const draftAboutDocument = (topic: DocumentTopic, resolution: Resolution): AnswerDraft | undefined =>
  BUILD[topic](resolution);

const isAboutAnother = (bare: string): boolean =>
  /\bnghi quyet (so )?\d|\bbo chinh tri\b|\bquoc hoi\b|\bhoi dong nhan dan\b|\bket luan\b|\bthong bao\b|\bbao cao\b|\bchuong trinh hanh dong\b|\bdai hoi\b|\bde an\b|\bcong doan\b/.test(
    bare,
  );

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
): AnswerDraft => {
  const document = resolution.document.id;
  return {
    kind,
    segments,
    quotes: passageAt(resolution, 'MD') === undefined ? [] : [{ document, passageId: 'MD' }],
    confidence: 1,
    related: [],
    subject: kind === 'none' ? undefined : [asReference('MD')],
  };
};

/** What the document says of itself in its own words; that it doesn't is only said when it was looked for in vain. */
const aboutHead = (
  resolution: Resolution,
  fact: keyof Resolution['headFacts'],
  absent: readonly Segment[],
): AnswerDraft | undefined => {
  const { isStated, place } = resolution.headFacts[fact];
  if (!isStated) return { ...aboutPreamble(resolution, absent, 'none'), refusal: 'checked' };
  const passage = resolution.passages.find(({ id }) => id === place?.passageId);
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
        words('Văn bản không ghi ngày ký, ngày ban hành; hội nghị quyết nghị họp ngày '),
        field(resolution, 'meetingDate'),
        words('.'),
      ],
      'passage',
    );
  },
  date: (resolution) =>
    known(resolution, 'meetingDate')
      ? aboutPreamble(
          resolution,
          [
            field(resolution, 'name'),
            words(': hội nghị họp ngày '),
            field(resolution, 'meetingDate'),
            words('.'),
          ],
          'passage',
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
  theme: (resolution) =>
    quoteWhole(resolution, themeRef(resolution), [
      words('Chủ đề năm '),
      field(resolution, 'year'),
      words(': '),
    ]),
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
  effect: (resolution) =>
    aboutHead(resolution, 'effect', [
      ...ofKind(
        resolution.document.id,
        'Nghị quyết không nêu thời điểm có hiệu lực hay hết hiệu lực; văn bản là của ',
      ),
      field(resolution, 'period'),
      words('.'),
    ]),
};

const themeRef = (resolution: Resolution): string =>
  resolution.passages.find(({ kind }) => kind === 'theme')?.ref ?? 'MD';
