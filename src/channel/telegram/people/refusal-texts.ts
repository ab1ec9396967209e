import type { Refusal } from '../../../people/plan-access.ts';

/** Why something isn't done to an official. */
export const REFUSAL_TEXTS: Readonly<Record<Refusal, string>> = {
  gone: 'Danh sách đã thay đổi nên nút này không dùng được nữa. Xin mở lại /canbo.',
  yourself: 'Đồng chí không tự làm việc này với chính mình; xin nhờ một người khác của Văn phòng.',
  'admin by settings': 'Người này là quản trị theo ADMIN_IDS; vai trò và quyền đổi trong cấu hình.',
  'last staff':
    'Đây là người cuối cùng của Văn phòng đang dùng bot nên không thu quyền hay đổi vai trò được.',
  'no change': 'Không có gì thay đổi: đã như vậy rồi.',
};
