import type { PersonId } from '../domain/chat.ts';
import { asOfficialId } from '../domain/people.ts';
import { button, menu, type View } from '../domain/view.ts';
import { changeAs } from './change-people.ts';
import { nameWithCode, REFUSAL_TEXTS } from './describe-official.ts';
import type { Keeper } from './keeper.ts';
import { INVITE, OFFICIAL } from './people-buttons.ts';
import { planRole } from './plan-access.ts';
import { ROLE_NAMES } from './rights.ts';
import { eraseOfficial, takeAccess } from './take-access.ts';
import { cardButton, GONE, NUMBERED_ROLES, ofOfficial } from './view-official.ts';

/** Roles to choose from. */
export const viewRoles = ofOfficial((_by, official) => {
  const { id } = official;
  const rows = NUMBERED_ROLES.map((role, number) => [
    button(`${official.role === role ? '• ' : ''}${ROLE_NAMES[role]}`, OFFICIAL.to.setRole(id, number)),
  ]);
  const line = `Vai trò của ${official.name}: ${ROLE_NAMES[official.role]}. Văn phòng quản lý người và việc; lãnh đạo xem báo cáo.`;
  return menu(line, [...rows, [cardButton(official)]]);
});

/** Changes a role, with a button to take it back. @param number among the roles shown. */
export const setRole = async (by: Keeper, id: number, number = 0): Promise<View> => {
  const role = NUMBERED_ROLES[number];
  if (role === undefined) return GONE;
  const result = await changeAs(by.services, by, 'đổi vai trò', (snapshot) =>
    planRole(snapshot, asOfficialId(id), role, by.actor.official?.id),
  );
  const back = [cardButton({ id: asOfficialId(id) })];
  if (result.outcome !== 'done') return menu(REFUSAL_TEXTS[result.outcome], [back]);
  const { before, after } = result;
  const line = `Đã đổi vai trò của ${after.name}: ${ROLE_NAMES[before.role]} → ${ROLE_NAMES[after.role]}.`;
  const undo = button('↩ Hoàn tác', OFFICIAL.to.setRole(id, NUMBERED_ROLES.indexOf(before.role)));
  return menu(line, [[undo], back]);
};

/** What is shown where somebody has lost their access, with whose account that was. */
interface LostAccess extends View {
  readonly cutOff?: PersonId | undefined;
}

/** Asks before access is taken away. */
export const confirmTakeAccess = ofOfficial((_by, official) => {
  const { id } = official;
  const line = [
    `Thu quyền của ${nameWithCode(official)}?`,
    'Người này mất quyền ngay, kể cả với các nút trong tin cũ; lời mời còn hạn bị thu hồi.',
    'Đơn vị, việc được giao và báo cáo giữ nguyên. Trả quyền bằng một lời mời mới.',
  ].join(' ');
  return menu(line, [[button('⛔ Thu quyền', OFFICIAL.to.takeAccess(id)), cardButton(official)]]);
});

/** Takes access away at once, with all open invitations. */
export const pressTakeAccess = async (by: Keeper, id: number): Promise<LostAccess> => {
  const { services } = by;
  const { result, account, revoked } = await takeAccess(services, by, asOfficialId(id));
  const back = [cardButton({ id: asOfficialId(id) })];
  if (result.outcome !== 'done' && result.outcome !== 'no change') {
    return menu(REFUSAL_TEXTS[result.outcome], [back]);
  }
  const again = [button('✉️ Mời lại', INVITE.to.invite(id))];
  const line =
    result.outcome === 'done'
      ? `Đã thu quyền của ${result.after.name}.`
      : revoked > 0
        ? 'Người này chưa vào bot; lời mời còn hạn đã bị thu hồi.'
        : 'Người này không có quyền nào để thu.';
  return { ...menu(line, [again, back]), cutOff: account };
};

/** Says what deleting a person's data takes away and what stays. */
export const explainErasure = ofOfficial((_by, official) => {
  const { id } = official;
  const line = [
    `Xóa dữ liệu của ${nameWithCode(official)}.`,
    [
      'Mất hẳn: tên, mã, liên hệ, tài khoản Telegram, câu hỏi, câu trả lời, đánh giá, tin đã gửi và chờ gửi, lời mời;',
      'trong nhật ký thay đổi, tên và liên hệ bị xóa.',
    ].join(' '),
    'Ở lại: đơn vị, việc đã giao cho đơn vị và báo cáo, dưới tên “(đã xóa)”. Các bản sao lưu cũ không đổi.',
  ].join('\n\n');
  return menu(line, [[button('Tiếp tục', OFFICIAL.to.askErase(id)), cardButton(official)]]);
});

/** Asks a second time: this can't be taken back. */
export const confirmErasure = ofOfficial((_by, official) => {
  const { id } = official;
  const line = `Việc này không hoàn tác được. Xóa hẳn dữ liệu của ${nameWithCode(official)}?`;
  return menu(line, [[button('🗑 Xóa hẳn', OFFICIAL.to.erase(id)), cardButton(official)]]);
});

/** Deletes a person's data. */
export const pressErase = async (by: Keeper, id: number): Promise<LostAccess> => {
  const { services } = by;
  const erasure = await eraseOfficial(services, by, asOfficialId(id));
  if (erasure.outcome === 'refused') return menu(REFUSAL_TEXTS[erasure.refusal], []);
  if (erasure.outcome === 'gone') return GONE;
  const line = 'Đã xóa dữ liệu của người này.';
  return { ...menu(line, [[button('‹ Danh sách', OFFICIAL.to.list(0))]]), cutOff: erasure.account };
};
