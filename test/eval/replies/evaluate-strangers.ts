import { countAsking } from '../../progress/recording/count-asking.ts';
import { playTalk } from '../../progress/recording/play-talk.ts';
import { gradeTalk, type TalkGrade } from './grade-talk.ts';
import { readLast, readStrangers, type StrangerRow, type StrangerSet } from './stranger-row.ts';

export interface GradedTalk {
  readonly set: StrangerSet;
  readonly row: StrangerRow;
  readonly grade: TalkGrade;
  /** Things that the last reply asks; one is the most. */
  readonly asked: number;
}

/** When the strangers' replies were sent. */
const SENT = '2024-11-25T08:30:00+07:00';

/** Plays and grades every reply and dialogue of the sets, without a channel or a database. */
export const gradeStrangers = (sets: readonly StrangerSet[]): readonly GradedTalk[] => {
  const last = readLast();
  return sets.flatMap((set) =>
    readStrangers(set).map((row) => {
      const talk = playTalk({ leads: row.leads, last, said: row.said, sent: SENT });
      return { set, row, grade: gradeTalk(row, talk), asked: countAsking(talk.shown) };
    }),
  );
};
