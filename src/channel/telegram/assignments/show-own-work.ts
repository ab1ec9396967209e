import type { Answering } from '../../../answering/answer.ts';
import { CLAUSE } from '../../../answering/answer-buttons.ts';
import { describeOwnWork, listWorkOf, type OwnWorkMeans } from '../../../answering/assignments/own-work.ts';
import { describeReference } from '../../../documents/references/describe-reference.ts';
import { defineButtons, numbers } from '../../../domain/button-data.ts';
import { type Page, pageButtons, takePage } from '../../../domain/page.ts';
import { plain } from '../../../domain/styled-text.ts';
import { fittingButton, inRows, type Rows } from '../../../domain/view.ts';
import type { OwnAssignment } from '../../../people/assignments/list-own-work.ts';
import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';

/** Buttons of what one's units carry. */
const OWN_WORK = defineButtons('viec', { page: numbers('p', 'page') });

const BUTTONS_IN_A_ROW = 2;

const ownWorkKeyboard = (page: Page<OwnAssignment>): Rows => {
  const buttons = page.rows.flatMap(({ assignment: { document, ref } }) =>
    fittingButton(describeReference(ref), CLAUSE.to.open(document, ref)),
  );
  const distinct = buttons.filter(
    ({ label }, index) => buttons.findIndex((other) => other.label === label) === index,
  );
  return [...inRows(distinct, BUTTONS_IN_A_ROW), pageButtons(page, (number) => OWN_WORK.to.page(number))];
};

type Means = OwnWorkMeans & { readonly answering: Pick<Answering, 'kindInForce'> };

/** What somebody's units carry today, page by page. */
const showOwnWork = async (visit: Visit<Means>, page = 0): Promise<void> => {
  const { services, actor } = visit;
  const listed = await listWorkOf(services, actor, services.answering.kindInForce());
  const { work, ahead, nothing } = listed;
  if (work.length === 0) return show(visit, { blocks: [plain(nothing), ...ahead] });
  const shown = takePage(work, page);
  const isLast = shown.number === shown.count - 1;
  await show(visit, {
    blocks: [...(await describeOwnWork(services, listed, shown.rows)), ...(isLast ? ahead : [])],
    buttons: ownWorkKeyboard(shown),
  });
};

const right = 'see own work' as const;

/** `/viec`: what I lead and support. */
export const ownWorkFeature: Feature<Means> = {
  commands: [
    { name: 'viec', description: 'Việc của tôi', right, isPrivate: true, run: (visit) => showOwnWork(visit) },
  ],
  presses: [onButtons(OWN_WORK, right, { page: silently(showOwnWork) })],
};
