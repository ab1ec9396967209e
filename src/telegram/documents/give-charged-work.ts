import type { StoredDocument } from '../../documents/library/document-store.ts';
import { readLibrary } from '../../documents/library/read-library.ts';
import { localDay } from '../../domain/local-time.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import { planProposed, proposeAssignments } from '../../people/assignments/propose-assignments.ts';
import type { PeopleSnapshot } from '../../people/people-store.ts';
import type { Visit } from '../feature.ts';
import { changeAs } from '../people/change-as.ts';
import { bold, plain } from '../views/rich-text.ts';
import { callDocument, type DocumentView } from './view-document.ts';

const MOST_LISTED = 15;
const MOST_UNKNOWN = 10;

const proposalsOf = (document: StoredDocument, snapshot: PeopleSnapshot) => {
  const [resolution] = readLibrary([document], () => undefined);
  return resolution === undefined ? { wanted: [], unknown: [] } : proposeAssignments(resolution, snapshot);
};

const firstOf = (lines: readonly string[], most: number): readonly string[] => {
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [`… và ${more} nữa.`] : [])];
};

/** Whom the document itself charges with what, for the office to give it all in one go. */
export const viewChargedWork = async (visit: Visit, document: StoredDocument): Promise<DocumentView> => {
  const snapshot = await visit.services.people.read();
  const { wanted, unknown } = proposalsOf(document, snapshot);
  const nameOf = new Map(snapshot.units.map(({ id, name }) => [id, name]));
  const lines = wanted.map(({ unit, part, ref }) => `• ${nameOf.get(unit)} ${PART_NAMES[part]} ${ref}`);
  const back = [{ label: 'Về văn bản', data: `vb:v:${document.sequence}` }];
  return {
    blocks: [
      bold(`Giao việc theo ${callDocument(document)}`),
      plain(
        wanted.length === 0
          ? 'Không còn việc nào của đơn vị trong danh sách để giao theo văn bản.'
          : firstOf(lines, MOST_LISTED).join('\n'),
      ),
      ...(unknown.length === 0
        ? []
        : [
            plain(
              `Văn bản còn giao cho các cơ quan chưa có trong danh sách đơn vị: ${firstOf(unknown, MOST_UNKNOWN).join('; ')}`,
            ),
          ]),
    ],
    buttons:
      wanted.length === 0
        ? [back]
        : [[{ label: `👥 Giao cả ${wanted.length} việc`, data: `vb:h:${document.sequence}` }], back],
  };
};

/** Gives all of it; what was given meanwhile isn't doubled. */
export const giveChargedWork = async (visit: Visit, document: StoredDocument): Promise<DocumentView> => {
  const today = localDay(visit.services.now(), visit.services.timeZone);
  const given = await changeAs(visit, 'giao việc theo văn bản', (snapshot, now) =>
    planProposed(snapshot, proposalsOf(document, snapshot).wanted, today, now),
  );
  return {
    blocks: [
      plain(
        `✅ Đã giao ${given} việc theo ${callDocument(document)}. Xem và sửa từng việc bằng /phancong hoặc /canbo.`,
      ),
    ],
    buttons: [[{ label: 'Về văn bản', data: `vb:v:${document.sequence}` }]],
  };
};
