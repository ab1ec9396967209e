import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { pageButtons, takePage } from '../../../domain/page.ts';
import { asUnitId, type Unit } from '../../../domain/people.ts';
import { button, type Rows } from '../../../domain/view.ts';
import { findUnits } from '../../../people/find-people.ts';
import { moveBack, moveOfficial, setHead } from '../../../people/move-official.ts';
import { OFFICIAL } from '../../../people/people-buttons.ts';
import type { PlaceOutcome } from '../../../people/plan-places.ts';
import { cardButton, placesKeyboard } from '../../../people/view-official.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler } from '../feature.ts';
import type { Visit } from '../visit.ts';
import { findOfficial, showGone, showLine } from './show-official.ts';

const PICK = 'official: unit';
const dataSchema = z.object({ official: z.number(), from: z.number() });

/** An official's units and what can be done about each. */
export const showPlaces = async (visit: Visit, id: number): Promise<void> => {
  const directory = await visit.services.directory();
  const official = await findOfficial(visit, id);
  if (official === undefined) return showGone(visit);
  const places = directory.placesOf(official);
  const names = places.map(({ unit, membership }) => `${unit.name}${membership.isHead ? ' (trưởng)' : ''}`);
  const line = `${official.name}: ${names.length === 0 ? 'chưa có đơn vị nào' : names.join(', ')}.`;
  await showLine(visit, line, placesKeyboard(official, places));
};

const unitButtons = (units: readonly Unit[], id: number, from: number): Rows =>
  units.map((unit) => [button(unit.name, OFFICIAL.to.askMove(id, from, unit.id))]);

/** Units to enter. @param from the place that is left; 0 to take one more. */
export const showUnitChoice = async (visit: Visit, id: number, from = 0, page = 0): Promise<void> => {
  const official = await findOfficial(visit, id);
  if (official === undefined) return showGone(visit);
  const units = takePage((await visit.services.directory()).units(), page);
  const line =
    from === 0 ? `Thêm ${official.name} vào đơn vị nào?` : `Chuyển ${official.name} sang đơn vị nào?`;
  await showLine(visit, line, [
    ...unitButtons(units.rows, id, from),
    pageButtons(units, (number) => OFFICIAL.to.chooseUnit(id, from, number)),
    [button('🔎 Gõ tên đơn vị', OFFICIAL.to.typeUnit(id, from))],
    [cardButton(official)],
  ]);
};

export const askForUnit = (visit: Visit, official: number, from = 0): Promise<void> =>
  askFor(visit, PICK, { official, from }, 'Đồng chí gõ tên hoặc tên viết tắt của đơn vị:');

/** Takes the typed name of a unit to enter. */
export const unitDialogue: DialogueHandler = {
  kind: PICK,
  right: 'manage people',
  run: async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
    const { official, from } = dataSchema.parse(JSON.parse(dialogue.data));
    const units = takePage(findUnits(await visit.services.directory(), text), 0).rows;
    if (units.length === 0) return showLine(visit, `Không thấy đơn vị “${text}”. Đồng chí gõ lại:`, []);
    await closeDialogue(visit, dialogue);
    await showLine(visit, 'Đồng chí chọn đơn vị:', unitButtons(units, official, from));
  },
};

/** Asks before somebody is moved. */
export const confirmMove = async (visit: Visit, id: number, from = 0, to = 0): Promise<void> => {
  const directory = await visit.services.directory();
  const official = await findOfficial(visit, id);
  const unit = directory.unit(asUnitId(to));
  const left = directory.holdings().find(({ membership }) => membership.id === from)?.unit;
  if (official === undefined || unit === undefined) return showGone(visit);
  const line =
    left === undefined
      ? `Thêm ${official.name} vào ${unit.name}?`
      : `Chuyển ${official.name} từ ${left.name} sang ${unit.name}? Việc của ${left.name} ở lại đơn vị.`;
  const label = left === undefined ? 'Thêm' : 'Chuyển';
  await showLine(visit, line, [[button(label, OFFICIAL.to.move(id, from, to)), cardButton(official)]]);
};

const MOVE_TEXTS = {
  'held already': 'Người này đã ở đơn vị đó rồi. Không có gì thay đổi.',
  done: 'Đã ghi.',
} as const;

/** Says what a move came to, with a button to take it back. */
const showMoved = async (visit: Visit, id: number, moved: PlaceOutcome): Promise<void> => {
  if (moved.outcome === 'gone') return showGone(visit);
  const official = await findOfficial(visit, id);
  if (official === undefined) return showGone(visit);
  const back = [cardButton(official)];
  if (moved.outcome !== 'done') return showLine(visit, MOVE_TEXTS[moved.outcome], [back]);
  const places = (await visit.services.directory()).placesOf(official).map(({ unit }) => unit.name);
  const line = `${MOVE_TEXTS.done} ${official.name} nay ở: ${places.length === 0 ? 'chưa có đơn vị' : places.join(', ')}.`;
  const undo = button('↩ Hoàn tác', OFFICIAL.to.moveBack(id, moved.ended ?? 0, moved.added ?? 0));
  await showLine(visit, line, [[undo], back]);
};

/** Moves an official. @param from the place that is left, 0 for none. @param to the unit that is entered, 0 for none. */
export const pressMove = async (visit: Visit, id: number, from = 0, to = 0): Promise<void> =>
  showMoved(visit, id, await moveOfficial(visit.services, visit, { official: id, from, to }));

/** Takes a move back. */
export const pressMoveBack = async (visit: Visit, id: number, ended = 0, added = 0): Promise<void> =>
  showMoved(visit, id, await moveBack(visit.services, visit, { ended, added }));

/** Makes somebody head of a unit, or no longer so. @param isHead 1 or 0. */
export const pressHead = async (visit: Visit, membership: number, isHead = 0): Promise<void> => {
  const isDone = await setHead(visit.services, visit, membership, isHead === 1);
  const holdings = (await visit.services.directory()).holdings();
  const place = holdings.find((holding) => holding.membership.id === membership);
  if (!isDone || place === undefined) return showGone(visit);
  await showPlaces(visit, place.official.id);
};
