/** Where in the workbook something can't be taken, and why. */
export const refusalAt = (sheet: string, row: number | undefined, reason: string): string =>
  `trang “${sheet}”${row === undefined ? '' : `, dòng ${row}`}: ${reason}`;
