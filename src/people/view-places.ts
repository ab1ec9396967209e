import { pageButtons, takePage } from '../domain/page.ts';
import { asUnitId, type Membership, type Official, type Unit } from '../domain/people.ts';
import { type Button, button, menu, type Rows, type TypedReply, type View } from '../domain/view.ts';
import { namePlaces } from './describe-official.ts';
import type { Holding } from './directory.ts';
import { findUnits } from './find-people.ts';
import type { Keeper } from './keeper.ts';
import { moveBack, moveOfficial, setHead } from './move-official.ts';
import { OFFICIAL } from './people-buttons.ts';
import type { PlaceOutcome } from './plan-places.ts';
import { cardButton, findOfficial, GONE, ofOfficial } from './view-official.ts';

/** An official's units, each with what can be done about it. */
const placesKeyboard = (official: Official, places: readonly Holding[]): Rows => [
  ...places.flatMap(
    ({ unit, membership }): Rows => [
      [button(`Chuyển khỏi ${unit.name}`, OFFICIAL.to.chooseUnit(official.id, membership.id, 0))],
      [headButton(membership), button('Thôi ở đơn vị này', OFFICIAL.to.leave(official.id, membership.id))],
    ],
  ),
  [button('➕ Thêm đơn vị', OFFICIAL.to.chooseUnit(official.id, 0, 0))],
  [cardButton(official)],
];

const headButton = ({ id, isHead }: Membership): Button =>
  isHead
    ? button('Thôi làm trưởng', OFFICIAL.to.setHead(id, 0))
    : button('Đặt làm trưởng', OFFICIAL.to.setHead(id, 1));

/** An official's units and what can be done about each. */
export const viewPlaces = ofOfficial(async ({ services }, official) => {
  const places = (await services.directory()).placesOf(official);
  const names = namePlaces(places);
  return menu(
    `${official.name}: ${names === '' ? 'chưa có đơn vị nào' : names}.`,
    placesKeyboard(official, places),
  );
});

const unitButtons = (units: readonly Unit[], id: number, from: number): Rows =>
  units.map((unit) => [button(unit.name, OFFICIAL.to.askMove(id, from, unit.id))]);

/** Units to enter. @param from the place that is left; 0 to take one more. */
export const viewUnitChoice = ofOfficial(async ({ services }, official, from = 0, page = 0) => {
  const units = takePage((await services.directory()).units(), page);
  const line =
    from === 0 ? `Thêm ${official.name} vào đơn vị nào?` : `Chuyển ${official.name} sang đơn vị nào?`;
  return menu(line, [
    ...unitButtons(units.rows, official.id, from),
    pageButtons(units, (number) => OFFICIAL.to.chooseUnit(official.id, from, number)),
    [button('🔎 Gõ tên đơn vị', OFFICIAL.to.typeUnit(official.id, from))],
    [cardButton(official)],
  ]);
});

/** The units that a typed name may mean, to enter one. */
const takeUnitName = async (
  { services }: Keeper,
  { official, from }: { readonly official: number; readonly from: number },
  text: string,
): Promise<TypedReply> => {
  const units = takePage(findUnits(await services.directory(), text), 0).rows;
  if (units.length === 0) return { again: `Không thấy đơn vị “${text}”. Đồng chí gõ lại:` };
  return menu('Đồng chí chọn đơn vị:', unitButtons(units, official, from));
};

/** Asks for the unit to enter in words. */
export const PICK_UNIT = {
  kind: 'official: unit',
  question: 'Đồng chí gõ tên hoặc tên viết tắt của đơn vị:',
  take: takeUnitName,
};

/** Asks before somebody is moved. */
export const confirmMove = ofOfficial(async ({ services }, official, from = 0, to = 0) => {
  const directory = await services.directory();
  const unit = directory.unit(asUnitId(to));
  const left = directory.holdings().find(({ membership }) => membership.id === from)?.unit;
  if (unit === undefined) return GONE;
  const line =
    left === undefined
      ? `Thêm ${official.name} vào ${unit.name}?`
      : `Chuyển ${official.name} từ ${left.name} sang ${unit.name}? Việc của ${left.name} ở lại đơn vị.`;
  const label = left === undefined ? 'Thêm' : 'Chuyển';
  return menu(line, [[button(label, OFFICIAL.to.move(official.id, from, to)), cardButton(official)]]);
});

const MOVE_TEXTS = {
  'held already': 'Người này đã ở đơn vị đó rồi. Không có gì thay đổi.',
  done: 'Đã ghi.',
} as const;

/** Says what a move came to, with a button to take it back. */
const viewMoved = async (by: Keeper, id: number, moved: PlaceOutcome): Promise<View> => {
  const official = await findOfficial(by, id);
  if (moved.outcome === 'gone' || official === undefined) return GONE;
  const back = [cardButton(official)];
  if (moved.outcome !== 'done') return menu(MOVE_TEXTS[moved.outcome], [back]);
  const places = (await by.services.directory()).placesOf(official).map(({ unit }) => unit.name);
  const line = `${MOVE_TEXTS.done} ${official.name} nay ở: ${places.length === 0 ? 'chưa có đơn vị' : places.join(', ')}.`;
  const undo = button('↩ Hoàn tác', OFFICIAL.to.moveBack(official.id, moved.ended ?? 0, moved.added ?? 0));
  return menu(line, [[undo], back]);
};

/** Moves an official. @param from the place that is left, 0 for none. @param to the unit that is entered, 0 for none. */
export const pressMove = async (by: Keeper, id: number, from = 0, to = 0): Promise<View> =>
  viewMoved(by, id, await moveOfficial(by.services, by, { official: id, from, to }));

/** Takes a move back. */
export const pressMoveBack = async (by: Keeper, id: number, ended = 0, added = 0): Promise<View> =>
  viewMoved(by, id, await moveBack(by.services, by, { ended, added }));

/** Makes somebody head of a unit, or no longer so. @param isHead 1 or 0. */
export const pressHead = async (by: Keeper, membership: number, isHead = 0): Promise<View> => {
  const isDone = await setHead(by.services, by, membership, isHead === 1);
  const holdings = (await by.services.directory()).holdings();
  const place = holdings.find((holding) => holding.membership.id === membership);
  return isDone && place !== undefined ? viewPlaces(by, place.official.id) : GONE;
};
