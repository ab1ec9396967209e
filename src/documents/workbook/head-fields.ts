import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';

/** What may be corrected of a document's head, in the order of its sheet. */
export const HEAD_FIELDS = [
  { field: 'kind', label: 'Loại văn bản', isDay: false },
  { field: 'organ', label: 'Cơ quan ban hành', isDay: false },
  { field: 'place', label: 'Địa bàn', isDay: false },
  { field: 'number', label: 'Số, ký hiệu', isDay: false },
  { field: 'date', label: 'Ngày ban hành', isDay: true },
  { field: 'title', label: 'Trích yếu', isDay: false },
  { field: 'validFrom', label: 'Áp dụng từ ngày', isDay: true },
  { field: 'validTo', label: 'Áp dụng đến ngày', isDay: true },
] as const satisfies readonly {
  readonly field: keyof ResolutionDocument;
  readonly label: string;
  readonly isDay: boolean;
}[];

export type HeadField = (typeof HEAD_FIELDS)[number];

export const HEAD_COLUMNS = { label: 'Mục', read: 'Đọc được', value: 'Giá trị dùng' } as const;

/** A fact as its cell shows it; empty where there is none. */
export const showHeadFact = (
  { field, isDay }: HeadField,
  document: ResolutionDocument | undefined,
): string => {
  const value = document?.[field];
  if (value === undefined) return '';
  return isDay ? formatDay(asDay(value)) : value;
};
