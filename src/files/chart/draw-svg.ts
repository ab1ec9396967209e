import { createRequire } from 'node:module';
import type { EChartsOption } from 'echarts';
import { widthOf } from './typeface.ts';

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
