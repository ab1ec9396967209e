import { textAt } from '../../domain/passage.ts';
import type { Responsibility } from '../../domain/resolution.ts';
import type { PlacedBlock } from './charge-tree.ts';
import { actWithoutSubject, isEncouraging } from './kept-subject.ts';
import { opensWithDuty } from './open-act.ts';
import { othersIn } from './other-charges.ts';
import { wordsOf } from './words.ts';

/**
 * What a paragraph without a subject charges whom the piece that it goes on with charged: "21. Sở Y tế lập đề án." over
 * "Chủ trì, phối hợp với Sở Tài chính …". Several subjects, or one that is only encouraged, carry on to nobody.
 * @param work the pieces that say what is to be done, in order
 * @param found what they charge by themselves and by their headings
 */
export const findCarriedCharges = (
  work: readonly PlacedBlock[],
  found: readonly Responsibility[],
): readonly Responsibility[] => {
  const charges = Map.groupBy(found, ({ passageId }) => passageId);
  const last = new Map<number, { readonly one: PlacedBlock; readonly subjects: readonly Responsibility[] }>();
  return work.flatMap((one) => {
    const { block, passageId } = one;
    const own = charges.get(passageId) ?? [];
    const above = block.parent === undefined ? undefined : last.get(block.parent);
    const carried =
      block.kind === 'paragraph' && own.length === 0 && above !== undefined ? carriedTo(one, above) : [];
    const subjects = [...own, ...carried].filter(({ role }) => role === 'lead' || role === 'follow-up');
    if (!block.isHeading) last.set(block.index, { one, subjects });
    if (block.kind === 'paragraph' && block.parent !== undefined)
      last.set(block.parent, { one, subjects: carried.length > 0 ? (above?.subjects ?? []) : subjects });
    return carried;
  });
};

const carriedTo = (
  { block: { text }, ref, passageId, sentences: [first] }: PlacedBlock,
  { one, subjects: [subject, ...others] }: { one: PlacedBlock; subjects: readonly Responsibility[] },
): readonly Responsibility[] => {
  const act = first && actWithoutSubject(text, first);
  if (first === undefined || act === undefined || subject === undefined) return [];
  // "Trên đây là …" closes the document: only what starts with its act goes on with the piece above.
  if (act.at > 0 && !opensWithDuty(text)) return [];
  const isSame = ({ actor, actorPassageId }: Responsibility): boolean =>
    actor.start === subject.actor.start && actorPassageId === subject.actorPassageId;
  if (!others.every(isSame) || isEncouraging(textAt(one.block.text, subject.statement))) return [];
  const charge = { ref, passageId, statement: first, covers: undefined };
  return [
    {
      ...charge,
      role: act.role,
      actor: subject.actor,
      actorPassageId: subject.actorPassageId ?? subject.passageId,
    },
    ...othersIn(wordsOf(text, first), act, wordsOf(text, first).length).map((other) => ({
      ...charge,
      ...other,
    })),
  ];
};
