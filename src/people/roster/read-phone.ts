import { type CellReading, readText } from '../../spreadsheets/read-cell.ts';
import type { Cell } from '../../spreadsheets/sheet.ts';

/** Digits of a mobile number without its 0, and of a fixed one: Vietnamese numbers have ten or eleven with it. */
const LOST_ZERO = /^(?:[35789]\d{8}|2\d{9})$/;
const WITH_COUNTRY = /^84(?:[35789]\d{8}|2\d{9})$/;
const SHORTENED = /^(\d(?:[.,]\d{1,14})?)E\+?(\d{1,2})$/i;

/** What a spreadsheet shortened to `9.12345678E+08`, in full; undefined where digits are lost. */
const expand = (text: string): string | undefined => {
  const [, mantissa = '', exponent = '0'] = SHORTENED.exec(text) ?? [];
  const digits = mantissa.replace(/[.,]/, '');
  return digits.length - 1 === Number(exponent) ? digits : undefined;
};

const withZero = (digits: string): string => {
  if (LOST_ZERO.test(digits)) return `0${digits}`;
  return WITH_COUNTRY.test(digits) ? `0${digits.slice(2)}` : digits;
};

/** A telephone number or whatever else says how somebody is reached; a number that a spreadsheet cut gets its 0 back. */
export const readContact = (cell: Cell): CellReading<string> => {
  const text = readText(typeof cell === 'number' ? cell.toFixed(0) : cell);
  if (text.fault !== undefined) return text;
  if (SHORTENED.test(text.value)) {
    const digits = expand(text.value);
    return digits === undefined
      ? {
          fault: `“${text.value}” là số điện thoại đã bị Excel rút gọn; định dạng ô là Văn bản rồi ghi lại số`,
        }
      : { value: withZero(digits) };
  }
  return { value: /^\d+$/.test(text.value) ? withZero(text.value) : text.value };
};
