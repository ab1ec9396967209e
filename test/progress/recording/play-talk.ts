import { join } from 'node:path';
import type { z } from 'zod';
import {
  openTalkPlayer,
  type PlayedTalk as Played,
  saidSchema,
} from '../../../src/progress/recording/play-talk.ts';
import type { ReportTalk } from '../../../src/progress/recording/report-talk.ts';

const play = openTalkPlayer(join(import.meta.dirname, '../../../corpus'));

/** What is played, as rows of the `tell` contract have it. */
export interface PlayedTalk extends Omit<Played, 'said' | 'sent'> {
  readonly said: z.input<typeof saidSchema>;
  /** ISO, with its offset. */
  readonly sent: string;
}

/** Plays a talk as the command line does. */
export const playTalk = ({ said, sent, ...talk }: PlayedTalk): ReportTalk =>
  play({ ...talk, said: saidSchema.parse(said), sent: new Date(sent) });

/** `II.2.1(4).b` is `4b`, as people type it. */
export const shortKey = (ref: string): string => {
  const [, number, letter = ''] = /\((\d+)\)(?:\.([a-z]))?$/.exec(ref) ?? [];
  return number === undefined ? ref : number + letter;
};
