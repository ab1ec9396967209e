import type { QuarterPlay } from './play-quarter.ts';
import type { PlayedWeek } from './played-week.ts';

/** What a week costs those who are asked in it, each on average. */
export interface WeekEffort {
  readonly asked: number;
  readonly told: number;
  readonly taps: number;
  readonly typed: number;
  /** By whoever got the most. */
  readonly mostTold: number;
}

/** Counts from now on; the function given back tells what a week that was played since has cost. */
export const measureEffort = (play: QuarterPlay): ((played: PlayedWeek) => WeekEffort) => {
  const effortOf = (code: string) => play.api.chats.effortOf(play.personOf(code).user.id);
  const before = new Map(play.roster.map(({ code }) => [code, effortOf(code)]));
  return ({ behaviours, told }) => {
    const codes = [...behaviours.keys()];
    const mean = (of: (code: string) => number): number =>
      codes.reduce((sum, code) => sum + of(code), 0) / Math.max(codes.length, 1);
    return {
      asked: codes.length,
      told: mean((code) => told(code).length),
      taps: mean((code) => effortOf(code).taps - (before.get(code)?.taps ?? 0)),
      typed: mean((code) => effortOf(code).typed - (before.get(code)?.typed ?? 0)),
      mostTold: Math.max(...codes.map((code) => told(code).length)),
    };
  };
};

/** `tuần 46: 76 người được hỏi, mỗi người nhận 3,1 tin (nhiều nhất 9), chạm 1,2 lần, gõ 0,6 tin` */
export const describeEffort = (number: number, effort: WeekEffort): string => {
  const [told, taps, typed] = [effort.told, effort.taps, effort.typed].map((each) =>
    each.toFixed(1).replace('.', ','),
  );
  return `tuần ${number}: ${effort.asked} người được hỏi, mỗi người nhận ${told} tin (nhiều nhất ${effort.mostTold}), chạm ${taps} lần, gõ ${typed} tin`;
};
