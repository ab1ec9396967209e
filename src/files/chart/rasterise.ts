import { renderAsync } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES } from './typeface.ts';

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
