import type { Role } from '../domain/people.ts';

/** What people call a role. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  staff: 'Văn phòng',
  leader: 'lãnh đạo',
  official: 'cán bộ',
};

/** What is said to whoever lacks a right. */
export const NO_RIGHT = 'Việc này dành cho Văn phòng.';
/** To whoever asks for it in a group. */
export const PRIVATE_ONLY = 'Việc này có nội dung riêng. Xin đồng chí nhắn riêng cho tôi.';
/** To whoever isn't served: nothing that tells what the bot is for. */
export const STRANGER_TEXT = 'Xin lỗi, bot này chỉ phục vụ người được mời.';

/** Everything that somebody may or may not do or see. */
export const RIGHTS = {
  'ask the resolution': ['staff', 'leader', 'official'],
  'see own work': ['staff', 'leader', 'official'],
  'report progress': ['staff', 'leader', 'official'],
  'enter figures for units': ['staff'],
  'see progress': ['staff', 'leader', 'official'],
  'see whole reports': ['staff', 'leader'],
  'see who carries what': ['staff', 'leader', 'official'],
  'see contacts': ['staff'],
  'see who is linked': ['staff'],
  'manage people': ['staff'],
  'invite people': ['staff'],
  'import a roster': ['staff'],
  'manage assignments': ['staff'],
  'see deliveries': ['staff'],
  'report absence': ['staff', 'leader', 'official'],
  'see who answered': ['staff', 'leader'],
  'ask units': ['leader'],
  'read weekly reports': ['staff', 'leader'],
  'send weekly reports': ['staff'],
  'chase officials': ['staff'],
  'send notices': ['staff'],
  'manage documents': ['staff'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;

/** Whether a role has a right. Strangers have none. */
export const hasRight = (role: Role | undefined, right: Right): boolean =>
  role !== undefined && (RIGHTS[right] as readonly Role[]).includes(role);
