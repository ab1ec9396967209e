import { DOCUMENT, DOCUMENT_TEXT } from '../../../documents/library/document-buttons.ts';
import {
  describeListed,
  type ListedDocument,
  listDocuments,
} from '../../../documents/library/list-documents.ts';
import { bold, plain } from '../../../domain/styled-text.ts';
import { type Button, button, present } from '../../../domain/view.ts';
import { hasRight } from '../../../people/rights.ts';
import { send } from '../message/send.ts';
import type { Visit } from '../visit.ts';
import { DOCUMENT_HINT } from './receive-document.ts';

const buttonOf = ({ name, of }: ListedDocument, mayManage: boolean): Button => {
  if ('shipped' in of) return button(`📃 ${name}`, DOCUMENT_TEXT.to.shipped(of.shipped));
  return mayManage
    ? button(name, DOCUMENT.to.show(of.stored))
    : button(`📃 ${name}`, DOCUMENT_TEXT.to.stored(of.stored));
};

/** `/vanban`: the documents, for which time, and in which state. */
export const showDocuments = async (visit: Visit): Promise<void> => {
  const { services, actor, today } = visit;
  const mayManage = hasRight(actor.role, 'manage documents');
  const shipped = services.shippedDocuments.map(({ document }) => document);
  const listed = listDocuments(await services.documents.list(), shipped, mayManage);
  await send(visit, {
    blocks: present(
      bold('Các văn bản'),
      plain(listed.map((document) => describeListed(document, today)).join('\n')),
      mayManage && plain(DOCUMENT_HINT),
    ),
    buttons: listed.map((document) => [buttonOf(document, mayManage)]),
  });
};
