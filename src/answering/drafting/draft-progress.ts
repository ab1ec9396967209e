import type { Resolution } from '../../domain/resolution.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import type { AnswerDraft } from './draft.ts';
import { ofKind } from './of-kind.ts';

type Asked = NonNullable<AnswerDraft['reported']>['asked'];

/**
 * Where targets stand: what officials have reported, never the resolution's own figure. It says that nothing was
 * reported; what was is put in its place when it is read.
 */
export const draftProgress = (
  resolution: Resolution,
  chosen: readonly ChosenTarget[],
  asked?: Asked,
): AnswerDraft => {
  const document = resolution.document.id;
  const named = chosen.flatMap(({ target }, index): Segment[] => [
    words(index === 0 ? ' cho ' : ', '),
    { type: 'label', document, ref: target.ref },
  ]);
  return {
    kind: 'progress',
    segments: [
      words('Chưa có cập nhật tiến độ nào'),
      ...named,
      ...(chosen.length === 0
        ? [words('.')]
        : ofKind(
            document,
            '. Con số trong trích dẫn là mục tiêu cả năm của Nghị quyết, không phải kết quả thực hiện.',
          )),
    ],
    quotes: chosen.map(({ target }) => ({ document, passageId: target.ref })),
    confidence: 1,
    related: [],
    ...(chosen.length === 0
      ? { standing: { document, asked: 'all', group: undefined } }
      : {
          reported: {
            document,
            refs: chosen.flatMap(({ measures }) => measures.map(({ ref }) => ref)),
            ...(asked === undefined ? {} : { asked }),
          },
        }),
    subject: chosen.length === 0 ? undefined : chosen.map(({ target }) => target.ref),
  };
};
