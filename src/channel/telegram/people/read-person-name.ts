const LONGEST = 80;

export const BAD_NAME_TEXT = `Họ tên cần từ 2 đến ${LONGEST} ký tự, trên một dòng. Đồng chí gõ lại:`;

/** A person's name as typed, with single spaces; undefined if it can't be one. */
export const readPersonName = (text: string): string | undefined => {
  const name = text.normalize('NFC').trim();
  const isOneLine = !/[\n\r\t]/.test(name);
  return isOneLine && name.length >= 2 && name.length <= LONGEST ? name.replace(/ +/g, ' ') : undefined;
};
