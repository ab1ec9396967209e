import type { DocumentId } from '../../../domain/reference.ts';
import type { TargetGroup } from '../../../domain/target.ts';
import { cutAtWord, LABEL_LIMIT, labelTarget } from '../../../progress/label-target.ts';
import type { Button, Rows } from '../message/keyboard.ts';
import { ALL_GROUPS_BUTTON } from './texts.ts';

/** Whose targets are leafed through, beside which others. */
export interface TargetMenu {
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
    { label: `▸ ${cutAtWord(name, LABEL_LIMIT)}`, press: { act: 'target groups', document: id } },
  ]),
];

/** One button a target of the group, and one back to all groups. */
export const targetButtons = (group: TargetGroup, document?: DocumentId): Rows => [
  ...group.targets.map((target): readonly Button[] => [
    { label: labelTarget(target), press: { act: 'clause', document: target.document, ref: target.ref } },
  ]),
  [{ label: ALL_GROUPS_BUTTON, press: { act: 'target groups', document } }],
];
