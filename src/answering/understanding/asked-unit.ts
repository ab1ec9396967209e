import { UNIT_PATTERN } from '../../quantities/units.ts';

/** Units of measuring as they are said, with the sign that texts print for them. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['ki lô mét vuông', 'km2'],
  ['cây số vuông', 'km2'],
  ['km vuông', 'km2'],
  ['km²', 'km2'],
  ['mét vuông', 'm2'],
  ['m vuông', 'm2'],
  ['m²', 'm2'],
  ['mét khối', 'm3'],
  ['m khối', 'm3'],
  ['m³', 'm3'],
  ['ki lô mét', 'km'],
  ['cây số', 'km'],
  ['mét', 'm'],
  ['héc ta', 'ha'],
  ['hecta', 'ha'],
  ['ki lô gam', 'kg'],
  ['km2', 'km2'],
  ['km', 'km'],
  ['m2', 'm2'],
  ['m3', 'm3'],
  ['m', 'm'],
  ['kg', 'kg'],
]);
const SIGN_PATTERN = [...SIGNS.keys()].join('|');
/** "Mấy chục hộ", "mấy trăm nghìn tỷ": how many digits the figure has is no part of its unit. */
const TENS = '(?:(?:chục|mươi|trăm|vạn)\\s+){0,2}';
const ASKED = new RegExp(
  `(?:bao nhiêu|mấy)\\s+${TENS}(?:(${SIGN_PATTERN})(?![\\p{L}\\d])|(${UNIT_PATTERN}))`,
  'iu',
);

/** "Tiêu hết bao nhiêu phần kế hoạch?": a share of something; "mấy phần" alone asks how many parts there are. */
const SHARE_ASKED =
  /(?<!\p{L})(?:bao nhiêu|mấy) phần (?:của |trong |trên |so với )?(?:tổng|kế hoạch|dự toán|vốn|số|diện tích|dân số|kinh phí)(?!\p{L})/iu;

/** The unit that a question asks in ("bao nhiêu tỷ đồng", "mấy %", "mấy mét"), lower-case; undefined where it names none. */
export const askedUnit = (text: string): string | undefined => {
  const [, said, unit] = ASKED.exec(text) ?? [];
  if (said === undefined && unit === undefined && SHARE_ASKED.test(text)) return '%';
  return said === undefined ? unit?.trim().toLowerCase() : SIGNS.get(said.toLowerCase());
};

/** Behind these "ha" only calls for an answer: "bao nhiêu hả em". */
const HECTARES =
  /(?<!\p{L})((?:bao nhi[êe]u|m[ấa]y|\d)\s{0,2})ha(?=\s+(?!(?:a|ạ|em|anh|chi|chị|ban|bạn|bot|oi|ơi)(?!\p{L}))\p{L})/giu;
const HECTARES_MARKED = /(?<!\p{L})((?:bao nhiêu|mấy|\d)\s{0,2})ha(?![\p{L}\d])/giu;

/** Hectares spelt out, before the repair of spelling takes "ha" for "hả". */
export const spellHectares = (text: string): string =>
  text.replace(HECTARES, '$1héc ta').replace(HECTARES_MARKED, '$1héc ta');

/** The sign of hectares as texts print it, once spelling is repaired. */
export const signHectares = (text: string): string => text.replaceAll('héc ta', 'ha');
