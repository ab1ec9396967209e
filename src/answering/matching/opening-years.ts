const OPENING =
  /^\s{0,3}(?:(?:[a-zđ]|\d{1,2})[).]|[-–+])?\s{0,3}(?:(?:riêng|trong|đến|hết|từ)\s){0,2}(?:năm|giai đoạn)\s((?:19|20)\d\d)(?:\s{0,2}[-–]\s{0,2}((?:19|20)\d\d))?(?!\d)/iu;

/** The years of which a clause speaks where it opens with them: "a) Năm 2026 hoàn thành …"; undefined of others. */
export const openingYears = (clause: string): readonly number[] | undefined => {
  const [, first, last = first] = OPENING.exec(clause) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [Number(first), Number(last)];
  return to < from ? [from] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
};
