/**
 * A Vietnamese number as printed, given as a plain decimal string: `106.761,592` → `106761.592`, `57.900` → `57900`,
 * `11,5` → `11.5`, `9.1` → `9.1` (a lone dot before one or two digits is a decimal point, as phones type it).
 * Groups of thousands never start with 0, so that `0.385` is a decimal. Undefined when `text` is no number or can be
 * read in two ways (`1.5.2`, `1,234,5`).
 */
export const parseNumber = (text: string): string | undefined => {
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) return plain(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d+(,\d+)?$/.test(text)) return plain(text.replace(',', '.'));
  if (/^(\d+\.\d{1,2}|0\.\d+)$/.test(text)) return plain(text);
  if (/^[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/.test(text)) return plain(text.replaceAll(',', ''));
  return undefined;
};

/** Leading zeros and trailing decimal zeros say nothing: `012,50` → `12.5`. */
const plain = (decimal: string): string => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const kept = fraction.replace(/0+$/, '');
  return kept === '' ? digits : `${digits}.${kept}`;
};

/** What a number looks like inside a sentence, for building larger patterns. */
export const NUMBER_PATTERN = String.raw`\d+(?:[.,]\d+)*`;
