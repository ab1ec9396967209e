import { describePeriod } from '../../documents/head/name-document.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { exampleQuestions } from '../example-questions.ts';
import { NumberLockError, type Segment } from './segments.ts';

/**
 * What is known of a document itself, as it is said.
 * @throws NumberLockError when this isn't known of it
 */
export const renderDocument = (segment: Segment & { type: 'document' }, { document }: Resolution): string => {
  const { field } = segment;
  if (field === 'kind') return document.kind ?? 'Văn bản';
  if (field === 'period') {
    const period = describePeriod({ from: document.validFrom, to: document.validTo });
    return segment.opensSentence === true ? capitalised(period) : period;
  }
  const value = document[field];
  if (value === undefined) throw new NumberLockError(`no ${field} of the document is known`);
  if (field !== 'meetingDate' && field !== 'date') return String(value);
  const [year, month, day] = String(value).split('-');
  return `${day}/${month}/${year}`;
};

/** A longer one doesn't fit beside what it is an example of. */
const LONGEST_EXAMPLE = 60;

/** A question to try on a document; nothing where it offers none that is short. */
export const renderExample = (resolution: Resolution): string => {
  const example = exampleQuestions(resolution).find(
    (question) => question.length <= LONGEST_EXAMPLE && !/\p{N}/u.test(question),
  );
  return example === undefined ? '' : ` Ví dụ: “${example}”.`;
};
