import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { pageOfRow, takePage } from '../../../domain/page.ts';
import { asNoticeId, type Notice } from '../../../notices/notice.ts';
import { viewUnitChoice } from '../../../notices/view-notice.ts';
import { findUnits } from '../../../people/find-people.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import { say } from '../message/send.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import type { Visit } from '../visit.ts';
import { showAbout } from './write-notice.ts';

export const NOTICE_UNIT = 'notice: unit';

const dataSchema = z.object({ notice: z.number().optional() });

/** All units, page by page, those that are chosen ticked. */
export const showUnits = async (visit: Visit, notice: Notice, page: number): Promise<void> => {
  const directory = await visit.services.directory();
  await showAbout(visit, notice, viewUnitChoice(notice, takePage(directory.units(), page), undefined));
};

/** For a unit that was found by its name the page on which it stands. */
export const pageOfUnit = async (visit: Visit, unit: number): Promise<number> =>
  pageOfRow((await visit.services.directory()).units().findIndex(({ id }) => id === unit));

export const askForUnit = (visit: Visit, { id }: Notice): Promise<void> =>
  askFor(visit, NOTICE_UNIT, { notice: id }, 'Đồng chí gõ tên đơn vị, hoặc một phần của tên:');

/** Shows the units whose name holds what was typed. */
export const takeUnitName = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  await closeDialogue(visit, dialogue);
  const { notice: id } = dataSchema.parse(JSON.parse(dialogue.data));
  const notice = id === undefined ? undefined : await visit.services.notices.find(asNoticeId(id));
  if (notice === undefined || notice.state !== 'draft') return say(visit, OLD_BUTTON_TOAST);
  const found = findUnits(await visit.services.directory(), text);
  await showAbout(visit, notice, viewUnitChoice(notice, takePage(found, 0), text));
};
