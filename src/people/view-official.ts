import { DATA_LIMIT_BYTES } from '../domain/button-data.ts';
import { type Page, pageButtons, takePage } from '../domain/page.ts';
import { asOfficialId, type Official, type Role } from '../domain/people.ts';
import { bold, plain } from '../domain/styled-text.ts';
import { type Button, button, menu, type Rows, type View } from '../domain/view.ts';
import { nameWithCode, REFUSAL_TEXTS, viewCard } from './describe-official.ts';
import { type Directory, nameKey } from './directory.ts';
import { findFormerOfficials, findOfficials } from './find-people.ts';
import { accountState } from './invitations/describe-invitations.ts';
import { findAccountState } from './invitations/find-outside.ts';
import type { Keeper } from './keeper.ts';
import { INVITE, OFFICIAL } from './people-buttons.ts';
import { hasRight } from './rights.ts';
import { FILE_BUTTONS } from './roster/view-roster.ts';

/** Roles in the order in which buttons number them. */
export const NUMBERED_ROLES: readonly Role[] = ['official', 'leader', 'staff'];

const inviteLabel = ({ person }: Official): string =>
  person === undefined ? '✉️ Mời vào bot' : '✉️ Gắn tài khoản mới';

const cardKeyboard = (official: Official): Rows => {
  const { id } = official;
  const erase = button('🗑 Xóa dữ liệu', OFFICIAL.to.erasure(id));
  const back = [button('‹ Danh sách', OFFICIAL.to.list(0))];
  if (official.endedAt !== undefined) return [[erase], back];
  return [
    [button(inviteLabel(official), INVITE.to.invite(id))],
    [button('Đổi, thêm đơn vị', OFFICIAL.to.places(id)), button('Đổi vai trò', OFFICIAL.to.roles(id))],
    [button('Đổi tên', OFFICIAL.to.rename(id)), button('Đổi liên hệ', OFFICIAL.to.contact(id))],
    [button('Đặt người phó', OFFICIAL.to.deputy(id)), button('Bàn giao việc', OFFICIAL.to.handOver(id))],
    [button('⛔ Thu quyền', OFFICIAL.to.askTakeAccess(id)), erase],
    back,
  ];
};

export const cardButton = ({ id }: Pick<Official, 'id'>): Button =>
  button('‹ Thẻ cán bộ', OFFICIAL.to.card(id));

/** An official on a button: name, code, unit. */
export const officialLabel = (official: Official, directory: Directory): string => {
  const [first] = directory.placesOf(official);
  const place = first === undefined ? '' : ` · ${first.unit.shortName || first.unit.name}`;
  return `${nameWithCode(official)}${place}${official.endedAt === undefined ? '' : ' · đã thôi'}`;
};

/** Officials to choose from. @param dataOf a page's data. */
const officialsKeyboard = (
  page: Page<Official>,
  directory: Directory,
  dataOf: (page: number) => string,
): Rows => [
  ...page.rows.map((official): readonly Button[] => [
    button(officialLabel(official, directory), OFFICIAL.to.card(official.id)),
  ]),
  pageButtons(page, dataOf),
];

/** An official by the number in a button; undefined if there is none. */
export const findOfficial = async ({ services }: Keeper, id: number): Promise<Official | undefined> =>
  (await services.directory()).official(asOfficialId(id));

/** Says that what a button was about isn't there any more. */
export const GONE = menu(REFUSAL_TEXTS.gone, [[button('‹ Danh sách', OFFICIAL.to.list(0))]]);

/** A view of the official whom a button names. */
export const ofOfficial =
  <Rest extends readonly number[]>(
    view: (by: Keeper, official: Official, ...rest: Rest) => View | Promise<View>,
  ) =>
  async (by: Keeper, id: number, ...rest: Rest): Promise<View> => {
    const official = await findOfficial(by, id);
    return official === undefined ? GONE : view(by, official, ...rest);
  };

/** An official's card with everything that can be done about them. */
export const viewOfficial = ofOfficial(async ({ services, actor, now }, official) => {
  const latest = await services.invitations.findLatest();
  const account = findAccountState(official, latest.get(official.id), now);
  const facts = {
    accountState: accountState(account, services.timeZone),
    contact: hasRight(actor.role, 'see contacts') ? official.contact : undefined,
    lastAsked:
      official.person === undefined ? undefined : await services.conversations.lastAsked(official.person),
  };
  const blocks = viewCard(official, await services.directory(), facts, services.timeZone);
  return { blocks, buttons: cardKeyboard(official) };
});

/** What a search is carried along as in a button, cut to what fits. */
const queryData = (page: number, text: string): string => {
  const room = DATA_LIMIT_BYTES - OFFICIAL.to.found(page, '').length;
  return OFFICIAL.to.found(page, nameKey(text).slice(0, room));
};

/** All officials, page by page. */
export const viewOfficials = async ({ services }: Keeper, page = 0): Promise<View> => {
  const directory = await services.directory();
  const officials = takePage(directory.officials(), page);
  return {
    blocks: [bold('Cán bộ'), plain('Đồng chí chọn một người, hoặc tìm: /canbo kèm tên, mã hoặc đơn vị.')],
    buttons: [
      ...officialsKeyboard(officials, directory, (number) => OFFICIAL.to.list(number)),
      [button('🔎 Tìm', OFFICIAL.to.search())],
      services.channel === 'telegram' ? FILE_BUTTONS : [],
    ],
  };
};

/** Officials whom a typed text may mean; the card at once if it is one. */
export const viewFoundOfficials = async (by: Keeper, text: string, page = 0): Promise<View> => {
  const directory = await by.services.directory();
  const found = [...findOfficials(directory, text), ...findFormerOfficials(directory, text)];
  const [only] = found;
  if (only !== undefined && found.length === 1) return viewOfficial(by, only.id);
  const again = [button('🔎 Tìm lại', OFFICIAL.to.search())];
  if (found.length === 0)
    return menu(`Không thấy cán bộ nào theo “${text}”. Đồng chí thử gõ ngắn hơn, hoặc gõ mã.`, [again]);
  const keyboard = officialsKeyboard(takePage(found, page), directory, (number) => queryData(number, text));
  return menu(`Có ${found.length} người, đồng chí chọn:`, [...keyboard, again]);
};

/** Asks in words whom to find. */
export const FIND_OFFICIAL = {
  kind: 'official: find',
  question: 'Đồng chí gõ tên, mã cán bộ hoặc tên đơn vị:',
  take: viewFoundOfficials,
};
