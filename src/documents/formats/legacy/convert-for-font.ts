import { convertLegacyText } from './convert-legacy-text.ts';
import { encodingOfFont, isFontOfCapitals } from './encoding-of-font.ts';

/**
 * Unicode of a text that is set in a font: capitals where the font prints them.
 * @returns NFC; undefined where the font is one of Unicode
 */
export const convertForFont = (text: string, font: string): string | undefined => {
  const encoding = encodingOfFont(font);
  if (encoding === undefined) return undefined;
  const converted = convertLegacyText(text, encoding);
  return isFontOfCapitals(font) ? converted.toUpperCase() : converted;
};
