import type { TiedWording, WordingStore } from '../../documents/wordings/tied-wording.ts';
import type { UpdateId } from '../../domain/chat.ts';
import type { Clock } from '../../domain/local-time.ts';
import type { ConversationStore } from '../conversation.ts';
import type { MissedOutcome, MissedQuestion, NearClause } from './missed-question.ts';
import { countMarked, keyOfWording } from './wording-key.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How far back questions are listed: whoever looks at them once a week and misses a week has still seen all. In days. */
export const LISTED_DAYS = 14;

interface Means {
  readonly conversations: Pick<ConversationStore, 'listMissed'>;
  readonly wordings: Pick<WordingStore, 'list'>;
  readonly now: Clock;
}

/** The questions of the last days that nobody was answered surely, by their wordings, those asked most first. */
export const readMissed = async ({
  conversations,
  wordings,
  now,
}: Means): Promise<readonly MissedGroup[]> => {
  const since = new Date(now().getTime() - LISTED_DAYS * DAY_MS);
  return groupMissed(await conversations.listMissed(since), await wordings.list());
};

/** Questions in one wording that weren't answered surely. */
export interface MissedGroup {
  readonly key: string;
  /** As somebody asked: with its marks, if anybody typed them. */
  readonly words: string;
  /** The question that was asked in these words. */
  readonly update: UpdateId;
  readonly count: number;
  readonly outcomes: ReadonlyMap<MissedOutcome, number>;
  readonly lastAskedAt: Date;
  /** What came nearest to that question. */
  readonly near: readonly NearClause[];
}

/**
 * Groups questions by their wording, in any spelling, those asked most first. What the office has said something of is
 * left out, unless it was asked since without being answered; what it skipped stays out.
 * @param missed the latest first
 */
export const groupMissed = (
  missed: readonly MissedQuestion[],
  tied: readonly TiedWording[],
): readonly MissedGroup[] => {
  const said = Map.groupBy(tied, ({ key }) => key);
  const isSettled = (key: string, { askedAt }: MissedQuestion): boolean =>
    (said.get(key) ?? []).some((one) => one.said.is === 'skipped' || askedAt <= one.at);
  const open = missed
    .map((question) => ({ key: keyOfWording(question.words), question }))
    .filter(({ key, question }) => key !== '' && !isSettled(key, question));
  const groups = [...Map.groupBy(open, ({ key }) => key)].flatMap(([key, ofKey]) =>
    toGroup(
      key,
      ofKey.map(({ question }) => question),
    ),
  );
  return groups.toSorted(
    (one, other) => other.count - one.count || other.lastAskedAt.getTime() - one.lastAskedAt.getTime(),
  );
};

const toGroup = (key: string, questions: readonly MissedQuestion[]): readonly MissedGroup[] => {
  const [latest] = questions;
  if (latest === undefined) return [];
  const { words, update, near } =
    questions.toSorted((one, other) => countMarked(other.words) - countMarked(one.words))[0] ?? latest;
  const outcomes = new Map(
    [...Map.groupBy(questions, ({ outcome }) => outcome)].map(([outcome, { length }]) => [outcome, length]),
  );
  return [{ key, words, update, near, count: questions.length, outcomes, lastAskedAt: latest.askedAt }];
};
