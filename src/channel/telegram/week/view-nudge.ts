import { shortItem } from '../../../progress/reporters/find-led.ts';
import { describeNudge, type NudgeWording } from '../../../week/nudge/describe-nudge.ts';
import type { NudgeMatter } from '../../../week/nudge/find-nudge-matter.ts';
import type { Button, Rows, View } from '../message/keyboard.ts';
import { pageButtons, takePage } from '../message/paging.ts';
import { NUDGE, type Which } from './nudge-buttons.ts';

/** What may be said of what is in the way; of several things it is asked of which. */
const blockerButtons = (
  period: NudgeMatter['period'],
  blocked: NudgeMatter['blocked'],
): readonly Button[] => {
  const [only, ...others] = blocked;
  if (only === undefined) return [];
  const of = others.length === 0 ? { item: shortItem(only.item.ref) } : { page: 0 };
  return [
    { label: 'Hết vướng', data: NUDGE.to.over(period, of) },
    { label: 'Hẹn ngày…', data: NUDGE.to.promise(period, of) },
  ];
};

/** The five answers, and two more where something is in the way. @param page of the list that the message shows. */
export const nudgeButtons = ({ period, items, blocked }: NudgeMatter, page = 0): Rows => {
  const [only, ...others] = items;
  const of: Which = only && others.length === 0 ? { item: shortItem(only.ref) } : { page };
  return [
    [{ label: 'Không có gì mới', data: NUDGE.to.noNews(period) }],
    blockerButtons(period, blocked),
    [
      { label: 'Nhập số', data: NUDGE.to.number(period, of) },
      { label: 'Vướng mắc', data: NUDGE.to.blocker(period, of) },
    ],
    [
      { label: 'Để sau', data: NUDGE.to.later(period) },
      { label: 'Không phải việc của tôi', data: NUDGE.to.notMine(period, of) },
    ],
  ];
};

/**
 * The week's question with what it is about, one page of it.
 * @param page counted from 0.
 * @param note what has just come of a press.
 */
export const viewNudge = async (
  services: NudgeWording,
  matter: NudgeMatter,
  page = 0,
  note = '',
): Promise<View> => {
  const { rows, ...place } = takePage(matter.items, page);
  const pages = matter.kind === 'second' ? [] : pageButtons(place, (to) => NUDGE.to.page(matter.period, to));
  return {
    blocks: await describeNudge(services, matter, rows, note),
    buttons: [...nudgeButtons(matter, place.number), pages],
  };
};
