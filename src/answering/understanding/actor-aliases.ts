import { organShortForms } from '../../documents/organs/organ-words.ts';
import { isLegalWhenMarked } from '../../text/analyse-syllable.ts';

/** Short forms in which documents print names that questions write out: of organs, and of the fields that they are named after. */
const SHORT_FORMS: readonly (readonly [short: string, full: string])[] = [
  ...organShortForms().map(({ word, means }) => [word, means] as const),
  ['TNCS', 'Thanh niên Cộng sản'],
  ['LHPN', 'Liên hiệp Phụ nữ'],
  ['KH&CN', 'Khoa học và Công nghệ'],
  ['NN&MT', 'Nông nghiệp và Môi trường'],
  ['GD&ĐT', 'Giáo dục và Đào tạo'],
];

/** What everybody calls bodies that every place has, whatever their whole name. */
const CUSTOMARY: readonly (readonly [whole: RegExp, called: string])[] = [
  [/^Đoàn Thanh niên Cộng sản (?:Hồ Chí Minh|HCM)/u, 'Đoàn Thanh niên'],
  [/^Hội Liên hiệp Phụ nữ(?: Việt Nam)?/u, 'Hội Phụ nữ'],
  [/^(?:Ban Thường trực )?(?:Ủy ban )?Mặt trận Tổ quốc(?: Việt Nam)?/u, 'Mặt trận Tổ quốc'],
];

const LEVEL = '(?:thành phố|tỉnh|xã|phường|đặc khu|thị trấn|huyện|quận)';
/** Whose it is, at a name's end: "phường", "tỉnh", "Việt Nam". */
const OWNER = new RegExp(` (?:${LEVEL}|Việt Nam)$`, 'iu');
/** The level that follows a name in a question. */
const LEVEL_AFTER = new RegExp(String.raw`^ ?(?:cấp )?(${LEVEL})(?!\p{L})`, 'iu');

/** Services of the state, called by what they do and where: "Thuế tỉnh", "Chi cục Hải quan khu vực III". */
const SERVICE =
  /^(?:(?:Chi c|C)ục\s)?(?<service>Thuế|Hải quan|Thống kê|Kiểm lâm|Quản lý thị trường|Bảo hiểm xã hội|Kho bạc(?: Nhà nước)?)(?!\p{L})/u;

/** Bodies that each level has: without it nobody knows whose is meant. */
const OF_EVERY_LEVEL =
  /^(?:Ủy ban nhân dân|Hội đồng nhân dân|UBND|HĐND|Đảng ủy|Công an|Chủ tịch|Thường trực)/u;
/** In letters; fewer stand for much else. */
const FEWEST_INITIALS = 4;
const FEWEST_AFTER_KIND = 2;
const ONE_SYLLABLE_KINDS: ReadonlySet<string> = new Set(['Sở', 'Bộ', 'Ban', 'Phòng', 'Cục', 'Hội']);

/** Ways of calling a body that a document names: written out, as is customary, without whose it is, by initials. */
export const aliasesOf = (name: string): readonly string[] => {
  const full = SHORT_FORMS.reduce((text, [short, long]) => text.replaceAll(short, long), name);
  const opening = /^(?:Sở|Bộ|Ban) [^,]+?(?=,| và )/u.exec(full)?.[0];
  const called = CUSTOMARY.filter(([whole]) => whole.test(full)).map(([whole, short]) =>
    full.replace(whole, short),
  );
  const whole = [name, full, ...called];
  const ownerless = OF_EVERY_LEVEL.test(full) ? [] : whole.map((one) => one.replace(OWNER, ''));
  // "Ngành y tế" of "Sở Y tế".
  const field = /^(?:Sở|Bộ|Ty)\s(?<field>\p{L}+(?:\s\p{L}+)*)$/u.exec(full)?.groups?.['field'];
  const service = SERVICE.exec(full)?.groups?.['service'];
  const sectors = [
    ...(field === undefined ? [] : [`ngành ${field}`]),
    ...(service === undefined ? [] : [`ngành ${service}`, `cơ quan ${service}`]),
  ];
  const written = [...whole, ...ownerless, ...sectors].flatMap((one) => [one, ...otherSigns(one)]);
  const initials = ownerless.flatMap(initialsOf);
  return [...new Set([...written, ...(opening === undefined ? [] : [opening]), ...initials])].filter(
    (alias) => alias !== name && (alias.includes(' ') || alias.length >= FEWEST_INITIALS),
  );
};

/** "Văn hóa - Xã hội" is also typed with a comma or with nothing, "HĐND và UBND" without its "và". */
const otherSigns = (name: string): readonly string[] => [
  name.replace(/ [-–] /gu, ', '),
  name.replace(/ [-–] /gu, ' '),
  name.replace(/ và /u, ' '),
];

/** "TTPVHCC", "NHNN", "Phòng VHXH" */
const initialsOf = (name: string): readonly string[] => {
  const words = name.match(/\p{L}+/gu)?.filter((word) => word !== 'và') ?? [];
  const letters = words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase()));
  // As it comes out of a question's repair.
  const short = letters.join('').toLowerCase();
  const [kind = ''] = words;
  const rest = letters.slice(1).join('');
  return [
    ...(letters.length >= FEWEST_INITIALS && !isLegalWhenMarked(short) ? [short] : []),
    ...(ONE_SYLLABLE_KINDS.has(kind) && rest.length >= FEWEST_AFTER_KIND ? [`${kind} ${rest}`] : []),
  ];
};

/** The level whose body a question asks after, by the end of its name or what follows it: "UBND | cấp xã". */
export const levelAsked = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined =>
  levelOf(text.slice(start, end)) ?? LEVEL_AFTER.exec(text.slice(end))?.[1]?.toLowerCase();

/** Whether a body may be one of a level: its name says no other. */
export const mayBeOfLevel = (name: string, level: string): boolean => {
  const own = levelsIn(name);
  return own.length === 0 || own.includes(level) || OF_ALL.test(name);
};

const levelOf = (name: string): string | undefined => LEVEL_AT_END.exec(name)?.[1]?.toLowerCase();
const LEVEL_AT_END = new RegExp(` (${LEVEL})$`, 'iu');

const levelsIn = (name: string): readonly string[] =>
  [...name.matchAll(LEVELS)].map(([, level = '']) => level.toLowerCase().replace(/^tp$/u, 'thành phố'));
const LEVELS = new RegExp(`(?<= )(${LEVEL}|TP)(?!\\p{L})`, 'giu');
const OF_ALL = /các cấp|địa phương/iu;
