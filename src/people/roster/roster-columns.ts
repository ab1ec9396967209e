/** The columns of a roster by the header names that people write. */
export const ROSTER_COLUMNS = {
  unit: 'Đơn vị',
  shortName: 'Tên viết tắt',
  person: 'Cán bộ',
  role: 'Vai trò',
  contact: 'Liên hệ',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  code: 'Mã cán bộ',
  deputyOf: 'Phó cho',
  parent: 'Đơn vị cấp trên',
  aliases: 'Tên gọi khác',
  from: 'Từ ngày',
  until: 'Đến ngày',
} as const;

export type RosterColumn = keyof typeof ROSTER_COLUMNS;

export const isRosterColumn = (name: string): name is RosterColumn => Object.hasOwn(ROSTER_COLUMNS, name);

/** All columns, in the order of the template. */
export const COLUMN_ORDER: readonly RosterColumn[] = Object.keys(ROSTER_COLUMNS).filter(isRosterColumn);
