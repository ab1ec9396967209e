/** How a person names a place in a resolution: `Chỉ tiêu (6)`, `Mục II.3.3, gạch đầu dòng 5, đoạn 2`, `Mục III.2`. */
export const describeReference = (ref: string): string => {
  const fixed = FIXED[ref];
  if (fixed !== undefined) return fixed;
  const target = /\((\d+)\)(?:\.([a-z]))?$/.exec(ref);
  if (target !== null) return `Chỉ tiêu (${target[1]})${target[2] === undefined ? '' : target[2]}`;
  const labelled = /^([IVXLC]+)\.(KQ|TT)(?:\/(\d+))?$/.exec(ref);
  if (labelled !== null) {
    const name = labelled[2] === 'KQ' ? 'kết quả' : 'tồn tại, hạn chế';
    return `Mục ${labelled[1]}, ${name}${dash(labelled[3])}`;
  }
  const [, place = ref, number, letter] = /^([^/]*?)(?:\/(\d+))?([b-z])?$/.exec(ref) ?? [];
  return `Mục ${place}${dash(number)}${letter === undefined ? '' : `, đoạn ${letter.charCodeAt(0) - 96}`}`;
};

const FIXED: Readonly<Record<string, string>> = {
  MD: 'Phần mở đầu',
  KY: 'Phần ký',
  NN: 'Nơi nhận',
};

const dash = (number: string | undefined): string =>
  number === undefined ? '' : `, gạch đầu dòng ${number}`;
