import { type Passage, textAt } from '../../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution, Responsibility } from '../../domain/resolution.ts';
import type { Body } from '../../vietnamese/glossary.ts';
import type { QuotePlace } from '../lock/segments.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { AnswerDraft } from './draft.ts';
import { ofKind } from './of-kind.ts';

const passageOf = (resolution: Resolution, id: string): Passage | undefined =>
  resolution.passages.find((passage) => passage.id === id);

const statementSegment = ({ document }: Passage, one: Responsibility): Segment => ({
  type: 'clause',
  document,
  passageId: one.passageId,
  span: one.statement,
});

/** Statements of who is charged with what, each in the text's own words. */
export const draftStatements = (
  resolution: Resolution,
  statements: readonly Responsibility[],
  confidence: number,
  lead: readonly Segment[] = [],
): AnswerDraft | undefined => {
  const lines = statements.flatMap((one) => {
    const passage = passageOf(resolution, one.passageId);
    return passage === undefined ? [] : [{ one, segment: statementSegment(passage, one) }];
  });
  if (lines.length === 0) return undefined;
  const document = resolution.document.id;
  return {
    kind: 'responsibility',
    segments: [
      ...lead,
      ...lines.flatMap(({ segment }, index) => [
        ...(lines.length > 1 ? [words(index === 0 && lead.length === 0 ? '• ' : '\n• ')] : []),
        segment,
      ]),
    ],
    quotes: lines.map(({ one }) => ({ document, passageId: one.passageId, span: one.statement })),
    confidence,
    related: [],
    subject: lines.map(({ one }) => one.ref),
  };
};

/** Who makes the resolution concrete and who follows it up: the text's general charges, of its last section. */
export const draftGeneralCharges = (resolution: Resolution): AnswerDraft | undefined =>
  draftStatements(resolution, generalCharges(resolution), 0.9);

const generalCharges = (resolution: Resolution): readonly Responsibility[] =>
  resolution.responsibilities.filter(
    ({ passageId }) => passageOf(resolution, passageId)?.kind === 'execution',
  );

/**
 * Who carries a target or a task: first a body that the clause itself charges; else that the resolution names none,
 * who must make it concrete, who follows it up, and the assignment document that the text refers to.
 */
export const draftCarriers = (
  resolution: Resolution,
  refs: readonly Reference[],
  confidence: number,
): AnswerDraft => {
  const carried = refs.map((ref) => ({ document: resolution.document.id, ref }));
  return { ...draftChargedOrNobody(resolution, refs, confidence), carried };
};

const draftChargedOrNobody = (
  resolution: Resolution,
  refs: readonly Reference[],
  confidence: number,
): AnswerDraft => {
  const own = resolution.responsibilities.filter(({ ref }) => refs.some((asked) => isAtOrBelow(asked, ref)));
  const direct = own.filter(
    ({ ref, covers }) => covers === undefined && refs.some((asked) => isAtOrBelow(asked, ref)),
  );
  const charged = draftStatements(resolution, direct, confidence);
  if (charged !== undefined) return charged;
  const above = resolution.responsibilities.filter(
    ({ covers }) =>
      covers !== undefined && /\.\d+\.\d+$/.test(covers) && refs.some((ref) => isAtOrBelow(ref, covers)),
  );
  return draftStatements(resolution, above, confidence) ?? draftNobodyNamed(resolution, refs, confidence);
};

const draftNobodyNamed = (
  resolution: Resolution,
  refs: readonly Reference[],
  confidence: number,
): AnswerDraft => {
  const document = resolution.document.id;
  const charges = generalCharges(resolution);
  const concrete = charges.find((one) => /cụ thể h[óo]/iu.test(statementText(resolution, one)));
  const followUp = charges.find((one) => /theo dõi|đôn đốc/iu.test(statementText(resolution, one)));
  const assignment = assignmentSentence(resolution);
  const actor = (one: Responsibility): Segment => ({
    type: 'clause',
    document,
    passageId: one.passageId,
    span: one.actor,
  });
  const asked = refs.flatMap((ref): QuotePlace[] => {
    const passage = resolution.passages.find((one) => isAtOrBelow(ref, one.ref) && one.kind !== 'heading');
    return passage === undefined
      ? []
      : [{ document, passageId: passage.id, span: passage.sentences[0] ?? { start: 0, end: 1 } }];
  });
  return {
    kind: 'responsibility',
    segments: [
      ...ofKind(resolution.document.id, 'Nghị quyết không nêu đơn vị cụ thể cho nội dung này.'),
      ...(concrete === undefined ? [] : [words('\n• Cụ thể hóa: '), actor(concrete), words('.')]),
      ...(followUp === undefined
        ? []
        : [words('\n• Theo dõi, kiểm tra, đôn đốc: '), actor(followUp), words('.')]),
      ...(assignment === undefined ? [] : [words('\n• Phân công: '), assignment.segment, words('.')]),
    ],
    quotes: [
      ...[concrete, followUp].flatMap((one) =>
        one === undefined ? [] : [{ document, passageId: one.passageId, span: one.statement }],
      ),
      ...(assignment === undefined ? [] : [assignment.quote]),
    ],
    confidence,
    related: asked.map(({ passageId }) => ({ document, ref: passageId as Reference })),
    subject: refs,
  };
};

const statementText = (resolution: Resolution, one: Responsibility): string => {
  const passage = passageOf(resolution, one.passageId);
  return passage === undefined ? '' : textAt(passage.text, one.statement);
};

/** "… phân công thực hiện tại Thông báo số 1705-TB/TU, ngày 15/9/2023": where the text says who assigned the work. */
const assignmentSentence = (resolution: Resolution): { segment: Segment; quote: QuotePlace } | undefined => {
  const document = resolution.document.id;
  for (const passage of resolution.passages.filter(({ kind }) => kind === 'task')) {
    const match = /(?:Ban Thường vụ [^,;.]*?)?phân công thực hiện tại [^;.]*/u.exec(passage.text);
    if (match === null) continue;
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    const sentence =
      passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
    const place = { document, passageId: passage.id };
    return { segment: { type: 'clause', ...place, span }, quote: { ...place, span: sentence } };
  }
  return undefined;
};

/** What the text charges a body with; undefined when it charges it with nothing. */
export const draftDuties = (
  resolution: Resolution,
  body: Body,
  lexicon: Lexicon,
): AnswerDraft | undefined => {
  const names = [body.name, ...body.aliases].map((name) => wordKey(name, lexicon));
  const charged = resolution.responsibilities.filter((one) => {
    const passage = passageOf(resolution, one.passageId);
    const actor = passage === undefined ? '' : wordKey(textAt(passage.text, one.actor), lexicon);
    return names.some((name) => name !== '' && ` ${actor} `.includes(` ${name} `));
  });
  return draftStatements(resolution, charged, 0.95);
};

const wordKey = (text: string, lexicon: Lexicon): string =>
  lexicon
    .words(text)
    .map(({ text: word }) => word)
    .join(' ')
    .replace(/^(?:các đồng chí|các|đồng chí) /, '')
    .replace(/ (?:thành phố|hải phòng|các cấp)$/, '');

/** Statements whose words a question holds, best first: "ai tuyên truyền Nghị quyết?" */
export const findStatements = (
  resolution: Resolution,
  content: readonly string[],
  lexicon: Lexicon,
): readonly { readonly one: Responsibility; readonly coverage: number }[] =>
  resolution.responsibilities
    .map((one) => {
      const held = lexicon.held(statementText(resolution, one));
      let all = 0;
      let found = 0;
      for (const word of new Set(content)) {
        // What is done matters here, so generic words ("theo dõi", "đôn đốc") count in full.
        const weight = Math.max(
          lexicon.weight(word),
          lexicon.isGeneric(word) && !TOO_GENERIC.has(word) ? 1 : 0,
        );
        all += weight;
        if (held.has(word)) found += weight;
      }
      // Said in too common words alone, a charge isn't meant.
      return { one, coverage: all < 1 ? 0 : found / all };
    })
    .filter(({ coverage }) => coverage > 0)
    .toSorted((a, b) => b.coverage - a.coverage);

const TOO_GENERIC: ReadonlySet<string> = new Set([
  'nghị quyết',
  'trách nhiệm',
  'chịu trách nhiệm',
  'phụ trách',
  'thực hiện',
  'nhiệm vụ',
  'chỉ tiêu',
  'mục tiêu',
  'đơn vị',
  'cơ quan',
  'sở',
  'ban',
  'người',
  'ngành',
  'chủ trì',
  'công tác',
]);
