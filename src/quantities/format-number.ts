/**
 * A plain decimal string as Vietnamese print it: `106761.592` → `106.761,592`, `0.5` → `0,5`. `parseNumber` reads it
 * back to the same decimal.
 */
export const formatNumber = (decimal: string): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  const grouped = groupThousands(whole);
  return fraction === '' ? grouped : `${grouped},${fraction}`;
};

/** `106761` → `106.761`; a sign before the digits stays. */
const groupThousands = (whole: string): string => {
  const digits = whole.replace(/^-/, '');
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end));
  return whole.slice(0, whole.length - digits.length) + groups.reverse().join('.');
};
