import type { DocumentId } from '../../../domain/reference.ts';
import type { TargetGroup } from '../../../domain/target.ts';
import { type NamedTarget, nameTarget } from '../../../domain/target-name.ts';
import type { Button } from '../message/keyboard.ts';
import { ALL_GROUPS_BUTTON } from './texts.ts';

/** Longer labels are cut by phones anyway, and at worse places. */
const LABEL_LIMIT = 40;

/** Cuts after a word, and before a parenthesis that the cut would leave open. */
const cutAtWord = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 2);
  const kept = text.slice(0, space > 0 ? space : limit - 2);
  return `${kept.replace(/(?:(?<!\s)\s+)?\([^)]*$/, '').replace(/(?<![\s,;:])[\s,;:]+$/, '')} …`;
};

/** A target's name, cut to what a button holds. */
export const labelTarget = (target: NamedTarget): string => cutAtWord(nameTarget(target), LABEL_LIMIT);

/** Whose targets are leafed through, beside which others. */
export interface TargetMenu {
  readonly groups: readonly TargetGroup[];
  /** Undefined: the current document's. */
  readonly document?: DocumentId | undefined;
  /** The other documents of today that have targets. */
  readonly others?: readonly { readonly id: DocumentId; readonly name: string }[];
}

/** One button a group, then one a document beside this one. */
export const groupButtons = ({
  groups,
  document,
  others = [],
}: TargetMenu): readonly (readonly Button[])[] => [
  ...groups.map((group): readonly Button[] => [
    { label: group.title, press: { act: 'target group', ref: group.ref, document } },
  ]),
  ...others.map(({ id, name }): readonly Button[] => [
    { label: `▸ ${cutAtWord(name, LABEL_LIMIT)}`, press: { act: 'target groups', document: id } },
  ]),
];

/** One button a target of the group, and one back to all groups. */
export const targetButtons = (group: TargetGroup, document?: DocumentId): readonly (readonly Button[])[] => [
  ...group.targets.map((target): readonly Button[] => [
    { label: labelTarget(target), press: { act: 'clause', document: target.document, ref: target.ref } },
  ]),
  [{ label: ALL_GROUPS_BUTTON, press: { act: 'target groups', document } }],
];
