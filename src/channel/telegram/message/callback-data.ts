import type { Rating } from '../../../answering/conversation.ts';
import { asUpdateId, type UpdateId } from '../../../domain/chat.ts';
import { asDocumentId, asReference, type DocumentId, type Reference } from '../../../domain/reference.ts';
import { fitsButton } from './button-data.ts';

/** What pressing a button asks for. Everything needed is in the data or in rows, so old buttons keep working. */
export type Press =
  | { readonly act: 'full text'; readonly answer: UpdateId }
  | { readonly act: 'clause'; readonly document: DocumentId; readonly ref: Reference }
  /** Of the current document where none is named. */
  | { readonly act: 'target groups'; readonly document?: DocumentId | undefined }
  | { readonly act: 'target group'; readonly ref: Reference; readonly document?: DocumentId | undefined }
  | { readonly act: 'rate'; readonly rating: Rating; readonly answer: UpdateId };

const write = (press: Press): string => {
  switch (press.act) {
    case 'full text':
      return `full:${press.answer}`;
    case 'clause':
      return `clause:${press.document}:${press.ref}`;
    case 'target groups':
      return press.document === undefined ? 'groups' : `groups:${press.document}`;
    case 'target group':
      return press.document === undefined ? `group:${press.ref}` : `group:${press.document}:${press.ref}`;
    case 'rate':
      return `${press.rating}:${press.answer}`;
  }
};

/** A press as a button's data; undefined if it doesn't fit, so that the button is left out. */
export const encodePress = (press: Press): string | undefined => {
  const data = write(press);
  return fitsButton(data) ? data : undefined;
};

const readUpdateId = (text: string): UpdateId | undefined =>
  /^-?\d{1,16}$/.test(text) ? asUpdateId(Number(text)) : undefined;

const readClause = (rest: string): Press | undefined => {
  const [, document, ref] = /^([^:]+):(.+)$/.exec(rest) ?? [];
  if (document === undefined || ref === undefined) return undefined;
  return { act: 'clause', document: asDocumentId(document), ref: asReference(ref) };
};

const readGroup = (rest: string): Press | undefined => {
  const [, document, ref = rest] = /^([^:]+):(.+)$/.exec(rest) ?? [];
  if (ref === '') return undefined;
  const of = document === undefined ? undefined : asDocumentId(document);
  return { act: 'target group', ref: asReference(ref), document: of };
};

/** Reads a button's data; undefined for data of another program or version. */
export const decodePress = (data: string): Press | undefined => {
  const colon = data.indexOf(':');
  const name = colon < 0 ? data : data.slice(0, colon);
  const rest = colon < 0 ? '' : data.slice(colon + 1);
  const answer = readUpdateId(rest);
  switch (name) {
    case 'full':
      return answer === undefined ? undefined : { act: 'full text', answer };
    case 'up':
    case 'down':
      return answer === undefined ? undefined : { act: 'rate', rating: name, answer };
    case 'clause':
      return readClause(rest);
    case 'groups':
      return { act: 'target groups', document: rest === '' ? undefined : asDocumentId(rest) };
    case 'group':
      return readGroup(rest);
    default:
      return undefined;
  }
};
