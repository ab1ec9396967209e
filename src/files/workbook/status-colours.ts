import type { MeasureStatus } from '../../domain/measure-status.ts';

/** Beside the words: what is bad is red, what can't be judged yellow, what is good green. */
export const STATUS_COLOURS: Readonly<Partial<Record<MeasureStatus, string>>> = {
  missed: '#F8CBAD',
  behind: '#F8CBAD',
  'at-risk': '#FCE4D6',
  below: '#FCE4D6',
  stale: '#FFF2CC',
  'no-data': '#FFF2CC',
  near: '#EDF5E1',
  'on-track': '#E2EFDA',
  achieved: '#C6E0B4',
};
