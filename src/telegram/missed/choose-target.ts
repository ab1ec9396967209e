import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Target } from '../../domain/target.ts';
import { pageButtons, takePage } from '../people/paging.ts';
import type { View } from '../redraw.ts';
import type { BotServices } from '../services.ts';
import type { Button } from '../views/keyboard.ts';
import { plain } from '../views/rich-text.ts';
import { labelTarget } from '../views/view-targets.ts';
import { quoteWords } from './view-missed.ts';

type Services = Pick<BotServices, 'answering'>;

/** The question that is spoken of, as buttons hold it: its update, and its page. */
export interface MissedPlace {
  readonly update: number;
  readonly index: number;
}

const documentAt = ({ answering }: Services, at: number): DocumentId | undefined =>
  answering.documentsWithTargets()[at]?.id;

const targetsOf = (services: Services, at: number): readonly Target[] =>
  services.answering.targetGroups(documentAt(services, at)).flatMap(({ targets }) => targets);

/** The groups of a document's targets, and the other documents that have some. @param at which document, from 0 */
export const viewGroups = (
  { answering }: Services,
  { update, index }: MissedPlace,
  words: string,
  at: number,
): View => {
  const documents = answering.documentsWithTargets();
  const groups = answering.targetGroups(documents[at]?.id);
  return {
    blocks: [plain(`${quoteWords(words)}\nĐúng ra là chỉ tiêu nào?`)],
    buttons: [
      ...groups.map(({ title }, group): readonly Button[] => [
        { label: title, data: `hc:h:${update}:${index}:${at}:${group}:0` },
      ]),
      ...documents.flatMap(({ name }, other): readonly (readonly Button[])[] =>
        other === at ? [] : [[{ label: `▸ ${name}`, data: `hc:g:${update}:${index}:${other}` }]],
      ),
      [{ label: 'Về câu hỏi', data: `hc:v:${index}` }],
    ],
  };
};

/** The targets of a group, a page of them. */
export const viewTargetsOf = (
  { answering }: Services,
  { update, index }: MissedPlace,
  words: string,
  [at = 0, group = 0, wanted = 0]: readonly number[],
): View | undefined => {
  const document = documentAt({ answering }, at);
  const groups = answering.targetGroups(document);
  const shown = groups[group];
  if (shown === undefined) return undefined;
  const before = groups.slice(0, group).reduce((sum, { targets }) => sum + targets.length, 0);
  const page = takePage(
    shown.targets.map((target, place) => ({ target, place: before + place })),
    wanted,
  );
  return {
    blocks: [plain(`${quoteWords(words)}\n${shown.title}:`)],
    buttons: [
      ...page.rows.map(({ target, place }): readonly Button[] => [
        { label: labelTarget(target), data: `hc:c:${update}:${index}:${at}:${place}` },
      ]),
      pageButtons(page, (to) => `hc:h:${update}:${index}:${at}:${group}:${to}`),
      [{ label: 'Các nhóm chỉ tiêu', data: `hc:g:${update}:${index}:${at}` }],
    ],
  };
};

/** The target, or a part of it, that a button of the above means. @param part from 1; 0 for the whole target */
export const targetAt = (
  { answering }: Services,
  [at = 0, place = 0, part = 0]: readonly number[],
): { readonly document: DocumentId; readonly ref: Reference } | undefined => {
  const target = targetsOf({ answering }, at)[place];
  const ref = part === 0 ? target?.ref : target?.measures[part - 1]?.ref;
  return target === undefined || ref === undefined ? undefined : { document: target.document, ref };
};

/** Of a target with several figures each may be what is meant: a button for each, and for the whole. */
export const partButtons = (
  { answering }: Services,
  { update, index }: MissedPlace,
  document: DocumentId,
  ref: Reference,
): View['buttons'] => {
  const at = answering.documentsWithTargets().findIndex(({ id }) => id === document);
  const targets = targetsOf({ answering }, at);
  const place = targets.findIndex(
    (target) => target.ref === ref || target.measures.some((measure) => measure.ref === ref),
  );
  const target = targets[place];
  if (target === undefined || at < 0 || target.measures.length < 2) return [];
  const dataOf = (part: number): string => `hc:c:${update}:${index}:${at}:${place}:${part}`;
  return [
    ...(target.ref === ref ? [] : [[{ label: 'Cả chỉ tiêu', data: dataOf(0) }]]),
    ...target.measures.flatMap((measure, part): readonly (readonly Button[])[] =>
      measure.ref === ref
        ? []
        : [
            [
              {
                label: `Chỉ phần ${labelTarget({ ...target, measures: [measure] })}`,
                data: dataOf(part + 1),
              },
            ],
          ],
    ),
  ];
};
