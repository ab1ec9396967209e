import type { Role } from '../domain/people.ts';

/** What people call a role. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  staff: 'Văn phòng',
  leader: 'lãnh đạo',
  official: 'cán bộ',
};
