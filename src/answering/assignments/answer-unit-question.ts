import type { Unit } from '../../domain/people.ts';
import type { Actor } from '../../people/directory.ts';
import type { Subject } from '../answer.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { type Segment, words } from '../lock/segments.ts';
import { draftUnitWork, type UnitWorkSources } from './draft-unit-work.ts';
import { findUnitQuestion, type UnitQuestion } from './find-unit-question.ts';

/** A question that may be about a unit's work. */
export interface AskedOfUnits {
  /** As typed, and with its abbreviations written out. */
  readonly wordings: readonly string[];
  readonly subject: Subject | undefined;
  readonly asker: Actor | undefined;
}

const sayOnly = (segments: readonly Segment[]): AnswerDraft => ({
  kind: 'none',
  segments,
  quotes: [],
  confidence: 1,
  related: [],
  subject: undefined,
});

const WHO_ASKS = [
  'Việc của riêng từng người tôi chỉ trả lời khi biết người hỏi, trong tin nhắn riêng.',
  'Ở đây đồng chí hỏi theo tên đơn vị',
].join(' ');

/** How to ask for a unit, with one that there is. */
const explainAsking = ([unit]: readonly Unit[]): readonly Segment[] =>
  unit === undefined
    ? [words(`${WHO_ASKS}.`)]
    : [words(`${WHO_ASKS}, ví dụ: “`), { type: 'unit', unit: unit.id }, words(' phụ trách gì?”.')];

const NO_UNIT =
  'Đồng chí chưa được ghi ở đơn vị nào nên chưa có việc được giao. Nếu chưa đúng, xin báo Văn phòng.';

const askWhich = (units: readonly Unit[]): AnswerDraft =>
  sayOnly([
    words('Tên này là của nhiều đơn vị. Đồng chí hỏi về đơn vị nào: '),
    ...units.flatMap(({ id }, index): Segment[] => [
      ...(index === 0 ? [] : [words(', ')]),
      { type: 'unit', unit: id },
    ]),
    words('?'),
  ]);

const answerOwn = (sources: UnitWorkSources, asker: Actor | undefined): AnswerDraft => {
  if (asker?.official === undefined) return sayOnly(explainAsking(sources.table.units));
  const units = sources.table.units.filter(({ id }) => asker.units.includes(id));
  if (units.length === 0) return sayOnly([words(NO_UNIT)]);
  return { ...draftUnitWork(sources, units), understood: 'tôi phụ trách những gì?' };
};

const answerUnits = (sources: UnitWorkSources, meant: readonly (readonly Unit[])[]): AnswerDraft => {
  const unclear = meant.find((units) => units.length > 1);
  if (unclear !== undefined) return askWhich(unclear);
  const units = [...new Set(meant.flat())];
  const draft = draftUnitWork(sources, units);
  return { ...draft, understood: `${units.map(({ name }) => name).join(', ')} phụ trách những gì?` };
};

/** Answers what a unit, or whoever asks, carries by the office's table; undefined for any other question. */
export const answerUnitQuestion = (
  sources: UnitWorkSources,
  { wordings, subject, asker }: AskedOfUnits,
): AnswerDraft | undefined => {
  const { units } = sources.table;
  const { document } = sources.resolution;
  const find = (texts: readonly string[], continues: boolean): UnitQuestion | undefined =>
    findUnitQuestion(texts, units, document, continues);
  const continues = subject !== undefined && find([subject.question], false) !== undefined;
  const asked = find(wordings, continues);
  if (asked === undefined) return undefined;
  return asked.about === 'own' ? answerOwn(sources, asker) : answerUnits(sources, asked.meant);
};
