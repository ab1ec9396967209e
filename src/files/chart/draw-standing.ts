import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type { EChartsOption } from 'echarts';
import type { HistoryView } from './describe-history.ts';
import type { OverviewView } from './describe-overview.ts';
import { layOutHistory } from './lay-out-history.ts';
import { layOutOverview } from './lay-out-overview.ts';
import { PAGE } from './status-look.ts';
import { FONT_FAMILY, FONT_FILES, widthOf } from './typeface.ts';

// One bundled file: the package's entry reads hundreds, which takes seconds on a small machine.
const echarts: typeof import('echarts') = createRequire(import.meta.url)(
  'echarts/dist/echarts.common.min.js',
);

const FONT = /(?:(\d{3}|bold) )?(?<![\d.])([\d.]+)px/;

const readFont = (font: string) => {
  const [, weight, size] = FONT.exec(font) ?? [];
  return {
    weight: weight === '600' || weight === 'bold' ? (600 as const) : (400 as const),
    size: Number(size ?? 12),
  };
};

echarts.setPlatformAPI({
  measureText: (text, font = '') => {
    const { size, weight } = readFont(font);
    return { width: widthOf(text, size, weight) };
  },
});

/** ECharts writes CSS's `font:` in one, which the renderer doesn't read: small and thin text would come out. */
const spellOutFonts = (svg: string): string =>
  svg.replace(/style="font: ?([^";]*)"/g, (_style, font: string) => {
    const { weight, size } = readFont(font);
    const family = font.replace(/^.*?px\s*/, '').replaceAll('"', '');
    return `font-weight="${weight}" font-size="${size}" font-family="${family}"`;
  });

/** Draws an ECharts option as SVG, without a browser. */
export const drawSvg = (option: EChartsOption, width: number, height: number): string => {
  const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    return spellOutFonts(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
};

/** Turns SVG into a PNG file, with our typeface and no other; the most of it on a thread of its own. */
export const rasterise = async (svg: string): Promise<Uint8Array> => {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...FONT_FILES],
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return image.asPng();
};

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
