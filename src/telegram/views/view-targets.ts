import type { TargetGroup } from '../../domain/target.ts';
import { type NamedTarget, nameTarget } from '../../domain/target-name.ts';
import type { Button } from './keyboard.ts';
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

/** One button a group. */
export const groupButtons = (groups: readonly TargetGroup[]): readonly (readonly Button[])[] =>
  groups.map((group) => [{ label: group.title, press: { act: 'target group', ref: group.ref } }]);

/** One button a target of the group, and one back to all groups. */
export const targetButtons = (group: TargetGroup): readonly (readonly Button[])[] => [
  ...group.targets.map((target): readonly Button[] => [
    { label: labelTarget(target), press: { act: 'clause', document: target.document, ref: target.ref } },
  ]),
  [{ label: ALL_GROUPS_BUTTON, press: { act: 'target groups' } }],
];
