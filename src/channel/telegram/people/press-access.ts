import { asOfficialId } from '../../../domain/people.ts';
import { button } from '../../../domain/view.ts';
import { changeAs } from '../../../people/change-people.ts';
import { nameWithCode, REFUSAL_TEXTS } from '../../../people/describe-official.ts';
import { INVITE, OFFICIAL } from '../../../people/people-buttons.ts';
import { planRole } from '../../../people/plan-access.ts';
import { ROLE_NAMES } from '../../../people/rights.ts';
import { eraseOfficial, takeAccess } from '../../../people/take-access.ts';
import { cardButton, NUMBERED_ROLES } from '../../../people/view-official.ts';
import type { Visit } from '../visit.ts';
import { hideMenu } from './command-menu.ts';
import { findOfficial, showGone, showLine } from './show-official.ts';

/** Roles to choose from. */
export const showRoles = async (visit: Visit, id: number): Promise<void> => {
  const official = await findOfficial(visit, id);
  if (official === undefined) return showGone(visit);
  const rows = NUMBERED_ROLES.map((role, number) => [
    button(`${official.role === role ? '• ' : ''}${ROLE_NAMES[role]}`, OFFICIAL.to.setRole(id, number)),
  ]);
  const line = `Vai trò của ${official.name}: ${ROLE_NAMES[official.role]}. Văn phòng quản lý người và việc; lãnh đạo xem báo cáo.`;
  await showLine(visit, line, [...rows, [cardButton(official)]]);
};

/** Changes a role, with a button to take it back. @param number among the roles shown. */
export const setRole = async (visit: Visit, id: number, number = 0): Promise<void> => {
  const role = NUMBERED_ROLES[number];
  if (role === undefined) return showGone(visit);
  const result = await changeAs(visit.services, visit, 'đổi vai trò', (snapshot) =>
    planRole(snapshot, asOfficialId(id), role, visit.actor.official?.id),
  );
  const back = [cardButton({ id: asOfficialId(id) })];
  if (result.outcome !== 'done') return showLine(visit, REFUSAL_TEXTS[result.outcome], [back]);
  const { before, after } = result;
  const line = `Đã đổi vai trò của ${after.name}: ${ROLE_NAMES[before.role]} → ${ROLE_NAMES[after.role]}.`;
  const undo = button('↩ Hoàn tác', OFFICIAL.to.setRole(id, NUMBERED_ROLES.indexOf(before.role)));
  await showLine(visit, line, [[undo], back]);
};

/** Asks before access is taken away. */
export const confirmTakeAccess = async (visit: Visit, id: number): Promise<void> => {
  const official = await findOfficial(visit, id);
  if (official === undefined) return showGone(visit);
  const line = [
    `Thu quyền của ${nameWithCode(official)}?`,
    'Người này mất quyền ngay, kể cả với các nút trong tin cũ; lời mời còn hạn bị thu hồi.',
    'Đơn vị, việc được giao và báo cáo giữ nguyên. Trả quyền bằng một lời mời mới.',
  ].join(' ');
  await showLine(visit, line, [[button('⛔ Thu quyền', OFFICIAL.to.takeAccess(id)), cardButton(official)]]);
};

/** Takes access away at once, with all open invitations. */
export const pressTakeAccess = async (visit: Visit, id: number): Promise<void> => {
  const { services } = visit;
  const { result, account, revoked } = await takeAccess(services, visit, asOfficialId(id));
  const back = [cardButton({ id: asOfficialId(id) })];
  if (result.outcome !== 'done' && result.outcome !== 'no change') {
    return showLine(visit, REFUSAL_TEXTS[result.outcome], [back]);
  }
  if (account !== undefined) hideMenu(visit.ctx.api, account, services.logger);
  const again = [button('✉️ Mời lại', INVITE.to.invite(id))];
  const line =
    result.outcome === 'done'
      ? `Đã thu quyền của ${result.after.name}.`
      : revoked > 0
        ? 'Người này chưa vào bot; lời mời còn hạn đã bị thu hồi.'
        : 'Người này không có quyền nào để thu.';
  await showLine(visit, line, [again, back]);
};

/** Says what deleting a person's data takes away and what stays. */
export const explainErasure = async (visit: Visit, id: number): Promise<void> => {
  const official = await findOfficial(visit, id);
  if (official === undefined) return showGone(visit);
  const line = [
    `Xóa dữ liệu của ${nameWithCode(official)}.`,
    [
      'Mất hẳn: tên, mã, liên hệ, tài khoản Telegram, câu hỏi, câu trả lời, đánh giá, tin đã gửi và chờ gửi, lời mời;',
      'trong nhật ký thay đổi, tên và liên hệ bị xóa.',
    ].join(' '),
    'Ở lại: đơn vị, việc đã giao cho đơn vị và báo cáo, dưới tên “(đã xóa)”. Các bản sao lưu cũ không đổi.',
  ].join('\n\n');
  await showLine(visit, line, [[button('Tiếp tục', OFFICIAL.to.askErase(id)), cardButton(official)]]);
};

/** Asks a second time: this can't be taken back. */
export const confirmErasure = async (visit: Visit, id: number): Promise<void> => {
  const official = await findOfficial(visit, id);
  if (official === undefined) return showGone(visit);
  const line = `Việc này không hoàn tác được. Xóa hẳn dữ liệu của ${nameWithCode(official)}?`;
  await showLine(visit, line, [[button('🗑 Xóa hẳn', OFFICIAL.to.erase(id)), cardButton(official)]]);
};

/** Deletes a person's data. */
export const pressErase = async (visit: Visit, id: number): Promise<void> => {
  const { services } = visit;
  const erasure = await eraseOfficial(services, visit, asOfficialId(id));
  if (erasure.outcome === 'refused') return showLine(visit, REFUSAL_TEXTS[erasure.refusal], []);
  if (erasure.outcome === 'gone') return showGone(visit);
  if (erasure.account !== undefined) hideMenu(visit.ctx.api, erasure.account, services.logger);
  await showLine(visit, 'Đã xóa dữ liệu của người này.', [[button('‹ Danh sách', OFFICIAL.to.list(0))]]);
};
