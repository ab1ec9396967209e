import { type ButtonAct, defineButtons, written } from '../domain/button-data.ts';
import { asUpdateId, type UpdateId } from '../domain/chat.ts';
import { asDocumentId, asReference, type DocumentId, type Reference } from '../domain/reference.ts';
import type { TargetGroup } from '../domain/target.ts';
import { button, fittingButton, type Rows } from '../domain/view.ts';
import { cutAtWord, labelTarget } from '../progress/name-items.ts';
import type { Answer, Answering, Citation } from './answer.ts';

const ofAnswer: ButtonAct<[answer: UpdateId]> = written('', String, (text): [UpdateId] | undefined =>
  /^-?\d{1,16}$/.test(text) ? [asUpdateId(Number(text))] : undefined,
);

const AFTER_DOCUMENT = /^([^:]+):(.+)$/;

/** Buttons under an answer: the clauses it rests on in full, and two to rate it. */
export const FULL_TEXT = defineButtons('full', { open: ofAnswer });
export const RATE_UP = defineButtons('up', { rate: ofAnswer });
export const RATE_DOWN = defineButtons('down', { rate: ofAnswer });

/** A clause, wherever it is named. */
export const CLAUSE = defineButtons('clause', {
  open: written(
    '',
    (document: DocumentId, ref: Reference) => `${document}:${ref}`,
    (text): [document: DocumentId, ref: Reference] | undefined => {
      const [, document, ref] = AFTER_DOCUMENT.exec(text) ?? [];
      return document === undefined || ref === undefined
        ? undefined
        : [asDocumentId(document), asReference(ref)];
    },
  ),
});

/** The groups of a document's targets; of the current document where none is named. */
export const TARGET_GROUPS = defineButtons('groups', {
  open: written(
    '',
    (document?: DocumentId) => document ?? '',
    (text): [document?: DocumentId] => (text === '' ? [] : [asDocumentId(text)]),
  ),
});

/** The targets of a group. */
export const TARGET_GROUP = defineButtons('group', {
  open: written(
    '',
    (ref: Reference, document?: DocumentId) => (document === undefined ? ref : `${document}:${ref}`),
    (text): [ref: Reference, document?: DocumentId] | undefined => {
      const [, document, ref = text] = AFTER_DOCUMENT.exec(text) ?? [];
      if (ref === '') return undefined;
      return document === undefined ? [asReference(ref)] : [asReference(ref), asDocumentId(document)];
    },
  ),
});

const CHOOSE_GROUP = 'Chỉ tiêu chủ yếu, theo nhóm. Đồng chí chọn một nhóm:';

/**
 * The groups of a document's targets, with a button for each other document of today that has some; no buttons where there
 * are no targets.
 * @param document undefined for the current one
 */
export const viewTargetGroups = (
  answering: Pick<Answering, 'documentsWithTargets' | 'targetGroups'>,
  document?: DocumentId,
): { readonly text: string; readonly buttons: Rows } => {
  const all = answering.documentsWithTargets();
  const shown = document ?? all[0]?.id;
  const name = all.find(({ id }) => id === shown)?.name;
  return {
    text:
      all.length > 1 && name !== undefined
        ? `Chỉ tiêu của ${name}, theo nhóm. Đồng chí chọn một nhóm hoặc văn bản khác:`
        : CHOOSE_GROUP,
    buttons: [
      ...answering
        .targetGroups(document)
        .map(({ title, ref }) => fittingButton(title, TARGET_GROUP.to.open(ref, document))),
      ...all
        .filter(({ id }) => id !== shown)
        .map((other) => fittingButton(`▸ ${cutAtWord(other.name)}`, TARGET_GROUPS.to.open(other.id))),
    ],
  };
};

/** One button a target of the group, and one back to all groups. */
export const targetButtons = ({ targets }: TargetGroup, document?: DocumentId): Rows => [
  ...targets.map((target) => fittingButton(labelTarget(target), CLAUSE.to.open(target.document, target.ref))),
  fittingButton('‹ Các nhóm chỉ tiêu', TARGET_GROUPS.to.open(document)),
];

/** Rows of the office's are quoted whole and have nothing more to open. */
const isClause = ({ document }: Citation): boolean => document !== 'phân công' && document !== 'tiến độ';

/** The buttons under an answer: the clause in full, clauses nearby, and two to rate it. */
export const answerButtons = (answer: Answer, update: UpdateId): Rows => [
  answer.citations.some(isClause) ? [button('Xem nguyên văn', FULL_TEXT.to.open(update))] : [],
  ...answer.related.map(({ label, document, ref }) => fittingButton(label, CLAUSE.to.open(document, ref))),
  [button('👍', RATE_UP.to.rate(update)), button('👎', RATE_DOWN.to.rate(update))],
];
