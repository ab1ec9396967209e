import type { UpdateId } from '../domain/chat.ts';
import { asDocumentId, type DocumentId, isAtOrBelow, type Reference } from '../domain/reference.ts';
import type { Answering, Clause } from './answer.ts';
import type { ConversationStore } from './conversation.ts';

/** Leaves out clauses that are shown anyway, because a heading among them brings all that stands under it. */
const withoutContained = (clauses: readonly Clause[]): readonly Clause[] => {
  const distinct = [
    ...new Map(clauses.map((clause) => [`${clause.document}:${clause.ref}`, clause])).values(),
  ];
  return distinct.filter(
    (clause) => !distinct.some((other) => other !== clause && other.text.includes(clause.text)),
  );
};

/** The clauses that an answer rests on; undefined for an answer that isn't kept any more. */
export const openCited = async (
  { conversations, answering }: { conversations: ConversationStore; answering: Answering },
  answer: UpdateId,
): Promise<readonly Clause[] | undefined> => {
  const answered = await conversations.findAnswered(answer);
  return (
    answered &&
    withoutContained(
      answered.cited.flatMap(({ ref, document }) => answering.openClause(ref, asDocumentId(document)) ?? []),
    )
  );
};

/**
 * The question that asks for a target of the current resolution: `chỉ tiêu 4`, or `chỉ tiêu 4b` for a measure; undefined for
 * any other clause, which is shown as it stands.
 */
export const questionForTarget = (
  answering: Pick<Answering, 'targetGroups'>,
  document: DocumentId,
  ref: Reference,
): string | undefined => {
  const target = answering
    .targetGroups()
    .flatMap((group) => group.targets)
    .find((each) => each.document === document && isAtOrBelow(ref, each.ref));
  return target && `chỉ tiêu ${target.number}${ref.slice(target.ref.length).replace('.', '')}`;
};
