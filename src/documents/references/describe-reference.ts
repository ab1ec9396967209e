import { capitalised } from '../../text/calm-capitals.ts';
/**
 * How a person names a place in a document: `Chỉ tiêu (6)`, `Mục II.3.3, gạch đầu dòng 5, đoạn 2`, `Điều 1, khoản 2,
 * điểm a`, `Phụ lục 1, dòng 9`.
 * @param ref made by `nameBlocks`, or of a measure
 */
export const describeReference = (ref: string): string => {
  const [, place = ref, repeat] = /^(.*?)(?:~(\d+))?$/u.exec(ref) ?? [];
  const again = repeat === undefined ? '' : ` (lần ${repeat})`;
  const fixed = FIXED[place];
  if (fixed !== undefined) return fixed + again;
  // What is numbered through below a Roman number is known by its own number.
  const target = /^[IVXLC]+(?:\.\d+)*\((\d+)\)(?:\.([a-z]\d*))?$/u.exec(place);
  if (target !== null) return `Chỉ tiêu (${target[1]})${target[2] ?? ''}${again}`;
  return capitalised(partsOf(place).join(', ')) + again;
};

const FIXED: Readonly<Record<string, string>> = {
  MD: 'Phần mở đầu',
  KY: 'Phần ký',
  NN: 'Nơi nhận',
};

/** A piece of a reference and how it is read aloud; tried in order where the reader stands. */
const PIECES: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^MD/u, () => 'phần mở đầu'],
  [/^PL([IVX\d]*)/u, (number) => `phụ lục ${number}`.trim()],
  [/^P(\d+)/u, (number) => `phần ${number}`],
  [/^C([IVX\d]+)/u, (number) => `chương ${number}`],
  [/^M([IVX\d]+)/u, (number) => `mục ${number}`],
  [/^Đ(\d+[a-zđ]?)/u, (number) => `điều ${number}`],
  [/^KQ/u, () => 'kết quả'],
  [/^TT/u, () => 'tồn tại, hạn chế'],
  [/^([IVXL]+(?:\.\d+)*)(?!\p{Lu})/u, (number) => `mục ${number}`],
  [/^(\d+(?:\.\d+)+)/u, (number) => `mục ${number}`],
  [/^(\d+)/u, (number) => `khoản ${number}`],
  [/^T(\d+)/u, (number) => `nhóm ${number}`],
  [/^([A-HĐ])(?![\p{L}])/u, (number) => `phần ${number}`],
  [/^-?([a-zđ]\d?)/u, (number) => `điểm ${number}`],
];
/** What is counted rather than printed, and points of a sentence. */
const COUNTED: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^\/(\d+)/u, (number) => `gạch đầu dòng ${number}`],
  [/^\+(\d+)/u, (number) => `gạch thứ hai ${number}`],
  [/^:(\d+)/u, (number) => `dòng ${number}`],
  [/^_(\d+)/u, (number) => `đoạn ${number}`],
  [/^([b-z])(?=$)/u, (letter) => `đoạn ${letter.charCodeAt(0) - 96}`],
  [/^-([a-zđ]\d?)/u, (number) => `điểm ${number}`],
  // A measure of what is counted.
  [/^\.([a-z]\d*)$/u, (letter) => `ý ${letter}`],
  [/^\.?\((\d+|[ivx]+)\)/u, (number) => `(${number})`],
];

const partsOf = (place: string): readonly string[] => {
  const parts: string[] = [];
  for (let rest = place, isStart = true; rest !== ''; ) {
    const pieces = isStart ? PIECES : COUNTED;
    const found = pieces
      .map(([shape, say]) => ({ match: shape.exec(rest), say }))
      .find(({ match }) => match !== null);
    if (found?.match === undefined || found.match === null) {
      // A dot leads to the next printed label; anything else is said as it stands.
      parts.push(...(rest.startsWith('.') ? [] : [rest]));
      if (!rest.startsWith('.')) return parts;
      rest = rest.slice(1);
      isStart = true;
      continue;
    }
    parts.push(found.say(found.match[1] ?? ''));
    rest = rest.slice(found.match[0].length);
    isStart = false;
  }
  return parts;
};
