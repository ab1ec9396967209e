import { titleDocument } from '../../../documents/library/title-document.ts';
import { localDay } from '../../../domain/local-time.ts';
import { FIGURELESS_STATUSES, STATUS_WORDS } from '../../../domain/measure-status.ts';
import { type DocumentId, type Reference, splitReference } from '../../../domain/reference.ts';
import { type Block, bold, plain, quote } from '../../../domain/styled-text.ts';
import { type Button, button, present, type Rows } from '../../../domain/view.ts';
import { shortReference } from '../../../people/resolve-assignable.ts';
import { hasRight } from '../../../people/rights.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { OWN_ITEMS } from '../../../progress/recording/report-buttons.ts';
import { shortItem } from '../../../progress/reporters/find-led.ts';
import { findReporter } from '../../../progress/reporters/find-reporter.ts';
import { listRequests } from '../../../progress/requests/describe-requests.ts';
import { listVisibleRequests, noteRead } from '../../../progress/requests/read-requests.ts';
import { REQUEST_OF_LEADER } from '../../../progress/requests/view-request.ts';
import {
  describeHistory,
  type HistoryReader,
  targetTitle,
} from '../../../progress/standing/describe-history.ts';
import {
  describeLeads,
  MOST_REPORTS,
  MOST_REPORTS_OF_EACH,
  STATUS_SIGNS,
} from '../../../progress/standing/describe-standing.ts';
import type { MeasureStanding, TargetStanding } from '../../../progress/standing/judge-standing.ts';
import { listFiles } from '../../../progress/standing/list-files.ts';
import { type Reports, readTarget } from '../../../progress/standing/read-target.ts';
import { FILES, STANDING } from '../../../progress/standing/standing-buttons.ts';
import { capitalised } from '../../../text/calm-capitals.ts';
import { markButtons } from '../document-scope.ts';
import { showLong } from '../message/show.ts';
import type { BotServices } from '../services.ts';
import type { Visit } from '../visit.ts';
import { sendTargetPicture } from './send-picture.ts';

const viewMeasure = (
  { services }: Visit,
  document: DocumentId,
  { measure, verdict }: MeasureStanding,
  reports: Reports,
  reader: HistoryReader,
  most: number,
): readonly Block[] => {
  const lines = describeHistory(reports.get(measure.ref) ?? [], reader);
  const shown = lines.slice(0, most);
  const more = lines.length - shown.length;
  const status = `${STATUS_SIGNS[verdict.status]} ${capitalised(STATUS_WORDS[verdict.status])}: ${verdict.reason}.`;
  const head =
    most === MOST_REPORTS
      ? status
      : `${labelDocumentItem(services, { document, ref: measure.ref })}\n${status}`;
  return present(
    plain(head),
    shown.length !== 0 &&
      plain(
        ['Đã báo, mới nhất trước:', ...shown, ...(more === 0 ? [] : [`… và ${more} lần trước đó`])].join(
          '\n',
        ),
      ),
  );
};

/** What can be done about figures that are missing. */
const advise = (visit: Visit, isLead: boolean, standing: TargetStanding): readonly Block[] => {
  const isMissing = standing.measures.some(({ verdict }) => FIGURELESS_STATUSES.includes(verdict.status));
  if (!isMissing || !visit.isPrivate) return [];
  if (isLead) return [plain('Đồng chí chủ trì chỉ tiêu này: báo số mới bằng /capnhat.')];
  if (!hasRight(visit.actor.role, 'manage assignments')) return [];
  // A number alone is of the current document.
  const number = visit.services.chosen === undefined ? ` ${standing.target.number}` : '';
  return [plain(`Xem và giao đơn vị chủ trì: /phancong${number}.`)];
};

/** What is offered beside the neighbours. */
interface Offered {
  readonly ref: Reference;
  /** Measures that they report on. */
  readonly led: readonly Reference[];
  readonly offersPicture: boolean;
  /** Whether they may ask the units that lead it. */
  readonly mayAsk: boolean;
  /** How many files they may open. */
  readonly files: number;
}

const buttonsOf = (
  targets: readonly TargetStanding[],
  { target }: TargetStanding,
  { ref, led, offersPicture, mayAsk, files }: Offered,
): Rows => {
  const neighbour = (number: number, label: string): readonly Button[] =>
    targets.some((each) => each.target.number === number) ? [button(label, STANDING.to.target(number))] : [];
  return present(
    offersPicture && [button('Xem biểu đồ', STANDING.to.picture(target.number))],
    mayAsk && [
      button('Yêu cầu giải trình', REQUEST_OF_LEADER.to.explain(target.number)),
      button('Gửi ý kiến', REQUEST_OF_LEADER.to.opinion(target.number)),
    ],
    files !== 0 && [button(`Tệp kèm (${files})`, FILES.to.send(ref, 0))],
    ...led.map((ref): readonly Button[] => [
      button(
        `Nhập số ${shortReference(splitReference(ref).ref)}`,
        OWN_ITEMS.to.number({ item: shortItem(ref) }),
      ),
    ]),
    [
      ...neighbour(target.number - 1, `‹ (${target.number - 1})`),
      button('Tất cả', STANDING.to.all()),
      ...neighbour(target.number + 1, `(${target.number + 1}) ›`),
    ],
  );
};

/** Of which document it is, where there are several. */
const nameDocument = ({
  followed,
  resolution,
  chosen,
  now,
  timeZone,
}: Pick<BotServices, 'followed' | 'resolution' | 'chosen' | 'now' | 'timeZone'>): readonly Block[] => {
  const areSeveral = followed().collecting(localDay(now(), timeZone)).length > 1;
  return areSeveral || chosen !== undefined ? [plain(titleDocument(resolution().document))] : [];
};

/** Only the picture. @returns whether there is one. */
export const showTargetPicture = async (visit: Visit, ref: Reference): Promise<boolean> => {
  const { standing, reports } = await readTarget(visit.services, ref);
  return sendTargetPicture(visit, ref, standing, reports);
};

/**
 * One target, or one of its measures: its clause, where it stands and why, who leads it, what was reported.
 * @param ref a target's or a measure's of the current resolution.
 * @param isPictured whether its picture comes first; else a button offers it.
 */
export const showTargetStanding = async (visit: Visit, ref: Reference, isPictured = false): Promise<void> => {
  const { services, actor } = visit;
  const { targets, standing, reports } = await readTarget(visit.services, ref);
  const isSent = isPictured && (await sendTargetPicture(visit, ref, standing, reports));
  const isPrivate = visit.isPrivate;
  const directory = await services.directory();
  const reader = { directory, actor: isPrivate ? actor : undefined, timeZone: services.timeZone };
  const most = standing.measures.length === 1 ? MOST_REPORTS : MOST_REPORTS_OF_EACH;
  const reporter = isPrivate ? await findReporter(services, actor, visit.now) : undefined;
  const { document } = standing.target;
  await noteRead(services.requests, actor, standing, visit.now);
  const led = standing.measures
    .flatMap(({ measure }) => reporter?.write({ document, ref: measure.ref }) ?? [])
    .filter((each) => reporter?.led.some((item) => item.ref === each));
  const hasFigures = standing.measures.some(({ figure }) => figure !== undefined);
  await showLong(visit, {
    blocks: [
      bold(targetTitle(standing.target, ref)),
      ...nameDocument(services),
      quote(standing.target.text),
      ...standing.measures.flatMap((each) =>
        viewMeasure(visit, standing.target.document, each, reports, reader, most),
      ),
      plain(describeLeads(directory, standing)),
      ...(isPrivate
        ? await listRequests(services, await listVisibleRequests(services.requests, actor, standing.target))
        : []),
      ...advise(visit, led.length > 0, standing),
    ],
    buttons: ['tdo', 'tk', 'yct'].reduce(
      (rows: ReturnType<typeof buttonsOf>, prefix) => markButtons(services, prefix, rows),
      buttonsOf(targets, standing, {
        ref,
        led,
        offersPicture: hasFigures && !isSent,
        mayAsk: isPrivate && hasRight(actor.role, 'ask units'),
        files: listFiles(reports, reader.actor).length,
      }),
    ),
  });
};
