import type { Answer, Citation } from '../../../answering/answer.ts';
import type { UpdateId } from '../../../domain/chat.ts';
import type { DocumentId } from '../../../domain/reference.ts';
import type { TargetGroup } from '../../../domain/target.ts';
import { cutAtWord, labelTarget } from '../../../progress/label-item.ts';
import type { Button, Rows } from '../message/keyboard.ts';
import { ALL_GROUPS_BUTTON, FULL_TEXT_BUTTON } from './texts.ts';

/** Whose targets are leafed through, beside which others. */
interface TargetMenu {
  readonly groups: readonly TargetGroup[];
  /** Undefined: the current document's. */
  readonly document?: DocumentId | undefined;
  /** The other documents of today that have targets. */
  readonly others?: readonly { readonly id: DocumentId; readonly name: string }[];
}

/** One button a group, then one a document beside this one. */
export const groupButtons = ({ groups, document, others = [] }: TargetMenu): Rows => [
  ...groups.map((group): readonly Button[] => [
    { label: group.title, press: { act: 'target group', ref: group.ref, document } },
  ]),
  ...others.map(({ id, name }): readonly Button[] => [
    { label: `▸ ${cutAtWord(name)}`, press: { act: 'target groups', document: id } },
  ]),
];

/** One button a target of the group, and one back to all groups. */
export const targetButtons = (group: TargetGroup, document?: DocumentId): Rows => [
  ...group.targets.map((target): readonly Button[] => [
    { label: labelTarget(target), press: { act: 'clause', document: target.document, ref: target.ref } },
  ]),
  [{ label: ALL_GROUPS_BUTTON, press: { act: 'target groups', document } }],
];

/** Rows of the office's are quoted whole and have nothing more to open. */
const isClause = ({ document }: Citation): boolean => document !== 'phân công' && document !== 'tiến độ';

/** The buttons under an answer: the clause in full, clauses nearby, and two to rate it. */
export const answerButtons = (answer: Answer, update: UpdateId): Rows => [
  answer.citations.some(isClause)
    ? [{ label: FULL_TEXT_BUTTON, press: { act: 'full text', answer: update } }]
    : [],
  ...answer.related.map(({ label, document, ref }): readonly Button[] => [
    { label, press: { act: 'clause', document, ref } },
  ]),
  [
    { label: '👍', press: { act: 'rate', rating: 'up', answer: update } },
    { label: '👎', press: { act: 'rate', rating: 'down', answer: update } },
  ],
];
