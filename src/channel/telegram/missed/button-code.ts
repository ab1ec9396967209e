import { createHash } from 'node:crypto';
import type { DocumentId, Reference } from '../../../domain/reference.ts';

/** Smaller numbers are places in a list, as buttons of earlier versions hold them. */
export const FIRST_CODE = 100_000;
const DIGEST_LETTERS = 8;

/** A document or a reference as a button holds it: a number that stays its own whatever comes beside it. */
export const codeOf = (name: string): number =>
  FIRST_CODE + Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LETTERS), 16);

/** What a button's number means of a list. */
export const findByCode = <Item>(
  items: readonly Item[],
  code: number,
  nameOf: (item: Item) => string,
): Item | undefined =>
  code < FIRST_CODE ? items[code] : items.find((item) => codeOf(nameOf(item)) === code);

interface NamedClause {
  readonly document: DocumentId;
  readonly ref: Reference;
}

const nameClause = ({ document, ref }: NamedClause): string => `${document} ${ref}`;

/** A clause as a button holds it. */
export const codeOfClause = (clause: NamedClause): number => codeOf(nameClause(clause));

/** The clause of a list that a button's number means. */
export const findClause = <Clause extends NamedClause>(
  clauses: readonly Clause[],
  code: number,
): Clause | undefined => findByCode(clauses, code, nameClause);
