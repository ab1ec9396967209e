import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { DocumentHead, Found } from './document-head.ts';

/** What a person says of a head, and the period that follows from both. */
export type SaidHead = Pick<ResolutionDocument, 'validFrom' | 'validTo'> & {
  readonly [Field in 'kind' | 'organ' | 'place' | 'number' | 'title']?: string | undefined;
};

/** A head as a person corrected it, for naming the document: a corrected number is its number in every answer. */
export const correctHead = (head: DocumentHead, said: SaidHead): DocumentHead => ({
  ...head,
  kind: correct(head.kind, said.kind),
  organ: correct(head.organ, said.organ),
  place: correct(head.place, said.place),
  number: correct(head.number, said.number),
  title: correct(head.title, said.title),
  period: head.period && {
    ...head.period,
    value: { ...head.period.value, from: said.validFrom, to: said.validTo },
  },
});

const NOWHERE = { start: 0, end: 0 };

const correct = (found: Found<string> | undefined, said: string | undefined): Found<string> | undefined =>
  said === undefined ? found : { value: said, span: found?.span ?? NOWHERE };
