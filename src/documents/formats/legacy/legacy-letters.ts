/** Encodings in which Vietnamese was written before Unicode. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'VPS';

/** A letter and the bytes that stand for it in each encoding; an encoding may lack it. */
export type LegacyLetter = { readonly letter: string } & Readonly<
  Record<LegacyEncoding, readonly number[] | undefined>
>;

/**
 * The 134 letters with marks, a letter a row: its bytes (hexadecimal) in TCVN3, VNI and VPS; `-` where it has none.
 * TCVN3 is TCVN 5712:1993 less its capitals with tones, which the `.Vn` fonts print in a font of capitals. VNI writes
 * most marks behind their letter. VPS has fourteen capitals among the control codes.
 */
const ROWS = `
  à B5 61F8 E0
  á B8 61F9 E1
  ả B6 61FB E4
  ã B7 61F5 E3
  ạ B9 61EF E5
  â A9 61E2 E2
  ầ C7 61E0 C0
  ấ CA 61E1 C3
  ẩ C8 61E5 C4
  ẫ C9 61E3 C5
  ậ CB 61E4 C6
  ă A8 61EA E6
  ằ BB 61E8 A2
  ắ BE 61E9 A1
  ẳ BC 61FA A3
  ẵ BD 61FC A4
  ặ C6 61EB A5
  đ AE F1 C7
  è CC 65F8 E8
  é D0 65F9 E9
  ẻ CE 65FB C8
  ẽ CF 65F5 EB
  ẹ D1 65EF CB
  ê AA 65E2 EA
  ề D2 65E0 8A
  ế D5 65E1 89
  ể D3 65E5 8B
  ễ D4 65E3 CD
  ệ D6 65E4 8C
  ì D7 EC EC
  í DD ED ED
  ỉ D8 E6 CC
  ĩ DC F3 EF
  ị DE F2 CE
  ò DF 6FF8 F2
  ó E3 6FF9 F3
  ỏ E1 6FFB D5
  õ E2 6FF5 F5
  ọ E4 6FEF 86
  ô AB 6FE2 F4
  ồ E5 6FE0 D2
  ố E8 6FE1 D3
  ổ E6 6FE5 B0
  ỗ E7 6FE3 87
  ộ E9 6FE4 B6
  ơ AC F4 D6
  ờ EA F4F8 A9
  ớ ED F4F9 A7
  ở EB F4FB AA
  ỡ EC F4F5 AB
  ợ EE F4EF AE
  ù EF 75F8 F9
  ú F3 75F9 FA
  ủ F1 75FB FB
  ũ F2 75F5 DB
  ụ F4 75EF F8
  ư AD F6 DC
  ừ F5 F6F8 D8
  ứ F8 F6F9 D9
  ử F6 F6FB BA
  ữ F7 F6F5 BB
  ự F9 F6EF BF
  ỳ FA 79F8 FF
  ý FD 79F9 9A
  ỷ FB 79FB 9B
  ỹ FC 79F5 CF
  ỵ FE EE 9C
  À - 41D8 80
  Á - 41D9 C1
  Ả - 41DB 81
  Ã - 41D5 82
  Ạ - 41CF 02
  Â A2 41C2 C2
  Ầ - 41C0 84
  Ấ - 41C1 83
  Ẩ - 41C5 85
  Ẫ - 41C3 1C
  Ậ - 41C4 03
  Ă A1 41CA 88
  Ằ - 41C8 8E
  Ắ - 41C9 8D
  Ẳ - 41DA 8F
  Ẵ - 41DC F0
  Ặ - 41CB 04
  Đ A7 D1 F1
  È - 45D8 D7
  É - 45D9 C9
  Ẻ - 45DB DE
  Ẽ - 45D5 FE
  Ẹ - 45CF 05
  Ê A3 45C2 CA
  Ề - 45C0 93
  Ế - 45C1 90
  Ể - 45C5 94
  Ễ - 45C3 95
  Ệ - 45C4 06
  Ì - CC B5
  Í - CD B4
  Ỉ - C6 B7
  Ĩ - D3 B8
  Ị - D2 10
  Ò - 4FD8 BC
  Ó - 4FD9 B9
  Ỏ - 4FDB BD
  Õ - 4FD5 BE
  Ọ - 4FCF 11
  Ô A4 4FC2 D4
  Ồ - 4FC0 97
  Ố - 4FC1 96
  Ổ - 4FC5 98
  Ỗ - 4FC3 99
  Ộ - 4FC4 12
  Ơ A5 D4 F7
  Ờ - D4D8 9E
  Ớ - D4D9 9D
  Ở - D4DB 9F
  Ỡ - D4D5 A6
  Ợ - D4CF 13
  Ù - 55D8 A8
  Ú - 55D9 DA
  Ủ - 55DB D1
  Ũ - 55D5 AC
  Ụ - 55CF 14
  Ư A6 D6 D0
  Ừ - D6D8 AF
  Ứ - D6D9 AD
  Ử - D6DB B1
  Ữ - D6D5 1D
  Ự - D6CF 15
  Ỳ - 59D8 B2
  Ý - 59D9 DD
  Ỷ - 59DB FD
  Ỹ - 59D5 B3
  Ỵ - CE 19
`;

const bytesOf = (hexadecimal: string): readonly number[] | undefined =>
  hexadecimal === '-'
    ? undefined
    : Array.from(hexadecimal.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

const readRow = (row: string): LegacyLetter => {
  const [letter = '', tcvn3 = '-', vni = '-', vps = '-'] = row.trim().split(' ');
  return { letter, TCVN3: bytesOf(tcvn3), VNI: bytesOf(vni), VPS: bytesOf(vps) };
};

/** All letters of Vietnamese that bear a mark, small ones before capitals. */
export const LEGACY_LETTERS: readonly LegacyLetter[] = ROWS.trim().split('\n').map(readRow);
