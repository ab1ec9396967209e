import type { HistoryView } from './describe-history.ts';
import type { OverviewView } from './describe-overview.ts';
import { drawSvg } from './draw-svg.ts';
import { layOutHistory } from './lay-out-history.ts';
import { layOutOverview } from './lay-out-overview.ts';
import { rasterise } from './rasterise.ts';
import { PAGE } from './status-look.ts';

/** The picture of all targets as a PNG file. */
export const drawOverview = (view: OverviewView): Promise<Uint8Array> => {
  const { width, height, shapes } = layOutOverview(view);
  return rasterise(drawSvg({ backgroundColor: PAGE.background, graphic: [...shapes] }, width, height));
};

/** The picture of one target as a PNG file. */
export const drawHistory = (view: HistoryView): Promise<Uint8Array> => {
  const { width, height, option } = layOutHistory(view);
  return rasterise(drawSvg(option, width, height));
};
