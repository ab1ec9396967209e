/**
 * A plain decimal string as Vietnamese print it: `106761.592` → `106.761,592`, `0.5` → `0,5`. `parseNumber` reads it
 * back to the same decimal.
 */
export const formatNumber = (decimal: string): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction === '' ? grouped : `${grouped},${fraction}`;
};
