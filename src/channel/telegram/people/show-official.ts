import { DATA_LIMIT_BYTES } from '../../../domain/button-data.ts';
import { takePage } from '../../../domain/page.ts';
import { asOfficialId, type Official } from '../../../domain/people.ts';
import { type Block, bold, plain } from '../../../domain/styled-text.ts';
import { button, type Rows } from '../../../domain/view.ts';
import { REFUSAL_TEXTS, viewCard } from '../../../people/describe-official.ts';
import { nameKey } from '../../../people/directory.ts';
import { findFormerOfficials, findOfficials } from '../../../people/find-people.ts';
import { accountState } from '../../../people/invitations/describe-invitations.ts';
import { findAccountState } from '../../../people/invitations/find-outside.ts';
import { OFFICIAL } from '../../../people/people-buttons.ts';
import { hasRight } from '../../../people/rights.ts';
import { FILE_BUTTONS } from '../../../people/roster/view-roster.ts';
import { cardKeyboard, officialsKeyboard } from '../../../people/view-official.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';

/** An official by the number in a button; undefined if there is none. */
export const findOfficial = async ({ services }: Visit, id: number): Promise<Official | undefined> =>
  (await services.directory()).official(asOfficialId(id));

/** Says that what a button was about isn't there any more. */
export const showGone = (visit: Visit): Promise<void> =>
  show(visit, {
    blocks: [plain(REFUSAL_TEXTS.gone)],
    buttons: [[button('‹ Danh sách', OFFICIAL.to.list(0))]],
  });

/** Shows a line and buttons in place of the menu that was pressed. */
export const showLine = (visit: Visit, text: string, rows: Rows): Promise<void> =>
  show(visit, { blocks: [plain(text)], buttons: rows });

/** An official's card with everything that can be done about them. */
export const showCard = async (visit: Visit, id: number): Promise<void> => {
  const { services, actor } = visit;
  const directory = await services.directory();
  const official = directory.official(asOfficialId(id));
  if (official === undefined) return showGone(visit);
  const latest = await services.invitations.findLatest();
  const facts = {
    accountState: accountState(
      findAccountState(official, latest.get(official.id), visit.now),
      services.timeZone,
    ),
    contact: hasRight(actor.role, 'see contacts') ? official.contact : undefined,
    lastAsked:
      official.person === undefined ? undefined : await services.conversations.lastAsked(official.person),
  };
  const blocks = viewCard(official, directory, facts, services.timeZone);
  await show(visit, { blocks, buttons: cardKeyboard(official) });
};

/** What a search is carried along as in a button, cut to what fits. */
const queryData = (page: number, text: string): string => {
  const room = DATA_LIMIT_BYTES - OFFICIAL.to.found(page, '').length;
  return OFFICIAL.to.found(page, nameKey(text).slice(0, room));
};

const showList = (visit: Visit, heading: readonly Block[], keyboard: Rows): Promise<void> =>
  show(visit, { blocks: heading, buttons: keyboard });

/** All officials, page by page. */
export const showOfficials = async (visit: Visit, page: number): Promise<void> => {
  const directory = await visit.services.directory();
  const officials = takePage(directory.officials(), page);
  const keyboard = officialsKeyboard(officials, directory, (number) => OFFICIAL.to.list(number));
  await showList(
    visit,
    [bold('Cán bộ'), plain('Đồng chí chọn một người, hoặc tìm: /canbo kèm tên, mã hoặc đơn vị.')],
    [
      ...keyboard,
      [button('🔎 Tìm', OFFICIAL.to.search())],
      visit.services.channel === 'telegram' ? FILE_BUTTONS : [],
    ],
  );
};

/** Officials whom a typed text may mean; the card at once if it is one. */
export const showFoundOfficials = async (visit: Visit, text: string, page = 0): Promise<void> => {
  const directory = await visit.services.directory();
  const found = [...findOfficials(directory, text), ...findFormerOfficials(directory, text)];
  const [only] = found;
  if (only !== undefined && found.length === 1) return showCard(visit, only.id);
  const again = [button('🔎 Tìm lại', OFFICIAL.to.search())];
  if (found.length === 0) {
    const line = `Không thấy cán bộ nào theo “${text}”. Đồng chí thử gõ ngắn hơn, hoặc gõ mã.`;
    return showLine(visit, line, [again]);
  }
  const keyboard = officialsKeyboard(takePage(found, page), directory, (number) => queryData(number, text));
  await showList(visit, [plain(`Có ${found.length} người, đồng chí chọn:`)], [...keyboard, again]);
};
