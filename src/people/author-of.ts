import type { Actor } from './directory.ts';
import { type Author, OPERATOR } from './people-change.ts';

/** Who acts, as the audit names them: `Nguyễn Văn An (CB012)`, or the operator at the machine. */
export const authorOf = ({ official }: Actor): Author =>
  official === undefined ? OPERATOR : { official: official.id, name: `${official.name} (${official.code})` };
