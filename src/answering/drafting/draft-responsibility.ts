import { findCitedTargets } from '../../documents/statements/find-cited-targets.ts';
import { statementText } from '../../domain/charge-text.ts';
import type { Passage } from '../../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution, Responsibility } from '../../domain/resolution.ts';
import type { QuotePlace } from '../lock/segments.ts';
import { type Segment, words } from '../lock/segments.ts';
import { SURE } from './confidence.ts';
import type { AnswerDraft, ClausePlace } from './draft.ts';
import { draftStatements } from './draft-statements.ts';
import { ofKind } from './of-kind.ts';
import { refuse } from './refuse.ts';

const passageOf = (resolution: Resolution, id: string): Passage | undefined =>
  resolution.passages.find((passage) => passage.id === id);

/** Who makes the resolution concrete and who follows it up: the text's general charges, of its last section. */
export const draftGeneralCharges = (resolution: Resolution): AnswerDraft | undefined =>
  draftStatements(resolution, generalCharges(resolution), SURE);

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
): AnswerDraft =>
  draftStatements(resolution, findCharges(resolution, refs), confidence) ??
  (chargesByNumber(resolution)
    ? refuse(resolution.document.id, 'not-found', undefined, placesOf(resolution, refs))
    : draftNobodyNamed(resolution, refs, confidence));

const placesOf = ({ document }: Resolution, refs: readonly Reference[]): readonly ClausePlace[] =>
  refs.map((ref) => ({ document: document.id, ref }));

/** "Sở Nội vụ chủ trì khoản 6": whom such a charge reaches isn't read, so that nobody can be said to be named. */
const chargesByNumber = (resolution: Resolution): boolean =>
  resolution.responsibilities.some((one) => CITES_CLAUSE.test(statementText(resolution, one)));
const CITES_CLAUSE = /(?<!\p{L})(?:khoản|mục|điểm|nhiệm vụ số|nhiệm vụ)\s(?:số\s|tại\s(?:khoản|mục)\s)?\d/iu;

/** Who is charged with clauses: by themselves or by their number, else by the heading above them. */
export const findCharges = (
  resolution: Resolution,
  refs: readonly Reference[],
): readonly Responsibility[] => {
  const direct = resolution.responsibilities.filter(
    ({ ref, covers }) => covers === undefined && refs.some((asked) => isAtOrBelow(asked, ref)),
  );
  // What a number was followed to says whom it charges itself.
  const own = direct.length > 0 ? direct : chargedByNumber(resolution, refs);
  if (own.length > 0) return own;
  return resolution.responsibilities.filter(
    ({ covers }) =>
      covers !== undefined && /\.\d+\.\d+$/.test(covers) && refs.some((ref) => isAtOrBelow(ref, covers)),
  );
};

/** "Công an phường: chủ trì các chỉ tiêu số (17), (18)", where no two targets have one number. */
const chargedByNumber = (resolution: Resolution, refs: readonly Reference[]): readonly Responsibility[] => {
  const { targets, responsibilities } = resolution;
  const numbers = targets
    .filter(({ ref }) => refs.some((asked) => isAtOrBelow(asked, ref)))
    .map((one) => one.number);
  const isUnique = new Set(targets.map(({ number }) => number)).size === targets.length;
  if (numbers.length === 0 || !isUnique) return [];
  return responsibilities.filter((one) =>
    findCitedTargets(statementText(resolution, one)).some((number) => numbers.includes(number)),
  );
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
    namesNobody: true,
  };
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
