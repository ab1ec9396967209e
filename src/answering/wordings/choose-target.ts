import type { Measure } from '../../domain/measure.ts';
import { pageButtons, takePage } from '../../domain/page.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import { plain } from '../../domain/styled-text.ts';
import type { Target, TargetGroup } from '../../domain/target.ts';
import { type Button, button, present, type Rows, type View } from '../../domain/view.ts';
import { labelTarget } from '../../progress/name-items.ts';
import type { Answering } from '../answer.ts';
import { quoteWords } from './describe-missed.ts';
import { codeOf, FIRST_CODE, findByCode, MISSED } from './view-missed.ts';

interface Services {
  readonly answering: Answering;
}

/** The question that is spoken of, as buttons hold it: its update, and its page. */
export interface MissedPlace {
  readonly update: number;
  readonly index: number;
}

const documentAt = ({ answering }: Services, code: number): DocumentId | undefined =>
  findByCode(answering.documentsWithTargets(), code, ({ id }) => id)?.id;

const groupsAt = (services: Services, code: number): readonly TargetGroup[] => {
  const document = documentAt(services, code);
  return document === undefined ? [] : services.answering.targetGroups(document);
};

const targetsOf = (services: Services, code: number): readonly Target[] =>
  groupsAt(services, code).flatMap(({ targets }) => targets);

/** The groups of a document's targets, and the other documents that have some. @param code which document */
export const viewGroups = (
  services: Services,
  { update, index }: MissedPlace,
  words: string,
  code: number,
): View => {
  const documents = services.answering.documentsWithTargets();
  // One that is gone since the button was made: of the first.
  const shown = documentAt(services, code) ?? documents[0]?.id;
  const groups = services.answering.targetGroups(shown);
  const at = shown === undefined ? 0 : codeOf(shown);
  return {
    blocks: [plain(`${quoteWords(words)}\nĐúng ra là chỉ tiêu nào?`)],
    buttons: [
      ...groups.map(({ title, ref }): readonly Button[] => [
        button(title, MISSED.to.targets(update, index, at, codeOf(ref), 0)),
      ]),
      ...documents.flatMap(
        ({ id, name }): Rows =>
          id === shown ? [] : [[button(`▸ ${name}`, MISSED.to.groups(update, index, codeOf(id)))]],
      ),
      [button('Về câu hỏi', MISSED.to.page(index))],
    ],
  };
};

/** The targets of a group, a page of them. */
export const viewTargetsOf = (
  services: Services,
  { update, index }: MissedPlace,
  words: string,
  [at = 0, group = 0, wanted = 0]: readonly number[],
): View | undefined => {
  const shown = findByCode(groupsAt(services, at), group, ({ ref }) => ref);
  if (shown === undefined) return undefined;
  const page = takePage(shown.targets, wanted);
  return {
    blocks: [plain(`${quoteWords(words)}\n${shown.title}:`)],
    buttons: [
      ...page.rows.map((target): readonly Button[] => [
        button(labelTarget(target), MISSED.to.choose(update, index, at, codeOf(target.ref))),
      ]),
      pageButtons(page, (to) => MISSED.to.targets(update, index, at, group, to)),
      [button('Các nhóm chỉ tiêu', MISSED.to.groups(update, index, at))],
    ],
  };
};

const measureAt = (target: Target | undefined, part: number): Measure | undefined => {
  const { measures = [] } = target ?? {};
  return part < FIRST_CODE ? measures[part - 1] : findByCode(measures, part, ({ ref }) => ref);
};

/** The target, or a part of it, that a button of the above means. @param numbers the last 0 for the whole target */
export const targetAt = (
  { answering }: Services,
  [at = 0, place = 0, part = 0]: readonly number[],
): { readonly document: DocumentId; readonly ref: Reference } | undefined => {
  const target = findByCode(targetsOf({ answering }, at), place, ({ ref: own }) => own);
  const ref = part === 0 ? target?.ref : measureAt(target, part)?.ref;
  return target === undefined || ref === undefined ? undefined : { document: target.document, ref };
};

/** Of a target with several figures each may be what is meant: a button for each, and for the whole. */
export const partButtons = (
  { answering }: Services,
  { update, index }: MissedPlace,
  document: DocumentId,
  ref: Reference,
): Rows => {
  const at = codeOf(document);
  const target = targetsOf({ answering }, at).find(
    (each) => each.ref === ref || each.measures.some((measure) => measure.ref === ref),
  );
  if (target === undefined || target.measures.length < 2) return [];
  const dataOf = (part: number): string => MISSED.to.choose(update, index, at, codeOf(target.ref), part);
  return present(
    target.ref !== ref && [button('Cả chỉ tiêu', dataOf(0))],
    ...target.measures.flatMap(
      (measure): Rows =>
        measure.ref === ref
          ? []
          : [
              [
                button(
                  `Chỉ phần ${labelTarget({ ...target, measures: [measure] })}`,
                  dataOf(codeOf(measure.ref)),
                ),
              ],
            ],
    ),
  );
};
