import { titleDocument } from '../../documents/library/title-document.ts';
import { localDay } from '../../domain/local-time.ts';
import { FIGURELESS_STATUSES, STATUS_WORDS } from '../../domain/measure-status.ts';
import { type DocumentId, type Reference, splitReference } from '../../domain/reference.ts';
import { type Block, bold, plain, quote } from '../../domain/styled-text.ts';
import type { View } from '../../domain/view.ts';
import { type Button, button, present, type Rows } from '../../domain/view.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { hasRight } from '../../people/rights.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { markButtons } from '../chosen-document.ts';
import { labelDocumentItem } from '../name-items.ts';
import { OWN_ITEMS } from '../recording/report-buttons.ts';
import { shortItem } from '../reporters/find-led.ts';
import { findReporter } from '../reporters/find-reporter.ts';
import { listRequests } from '../requests/describe-requests.ts';
import { listVisibleRequests, noteRead } from '../requests/read-requests.ts';
import { REQUEST_OF_LEADER } from '../requests/view-request.ts';
import { describeHistory, type HistoryReader, targetTitle } from './describe-history.ts';
import { describeLeads, MOST_REPORTS, MOST_REPORTS_OF_EACH, STATUS_SIGNS } from './describe-standing.ts';
import type { MeasureStanding, TargetStanding } from './judge-standing.ts';
import { listFiles } from './list-files.ts';
import type { Reports, readTarget } from './read-target.ts';
import { FILES, STANDING } from './standing-buttons.ts';
import type { StandingReader } from './view-overview.ts';

const viewMeasure = (
  { services }: StandingReader,
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
const advise = (visit: StandingReader, isLead: boolean, standing: TargetStanding): readonly Block[] => {
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
}: StandingReader['services']): readonly Block[] => {
  const areSeveral = followed().collecting(localDay(now(), timeZone)).length > 1;
  return areSeveral || chosen !== undefined ? [plain(titleDocument(resolution().document))] : [];
};

/**
 * One target, or one of its measures: its clause, where it stands and why, who leads it, what was reported.
 * @param ref a target's or a measure's of the current resolution
 * @param read what was read of it
 * @param isPictured whether its picture stands above; else a button offers it
 */
export const viewTarget = async (
  visit: StandingReader,
  ref: Reference,
  { targets, standing, reports }: Awaited<ReturnType<typeof readTarget>>,
  isPictured: boolean,
): Promise<View> => {
  const { services, actor, isPrivate, now } = visit;
  const directory = await services.directory();
  const reader = { directory, actor: isPrivate ? actor : undefined, timeZone: services.timeZone };
  const most = standing.measures.length === 1 ? MOST_REPORTS : MOST_REPORTS_OF_EACH;
  const reporter = isPrivate ? await findReporter(services, actor, now) : undefined;
  const { document } = standing.target;
  await noteRead(services.requests, actor, standing, now);
  const led = standing.measures
    .flatMap(({ measure }) => reporter?.write({ document, ref: measure.ref }) ?? [])
    .filter((each) => reporter?.led.some((item) => item.ref === each));
  const hasFigures = standing.measures.some(({ figure }) => figure !== undefined);
  const visible = isPrivate ? await listVisibleRequests(services.requests, actor, standing.target) : [];
  const buttons = buttonsOf(targets, standing, {
    ref,
    led,
    offersPicture: hasFigures && !isPictured,
    mayAsk: isPrivate && hasRight(actor.role, 'ask units'),
    files: listFiles(reports, reader.actor).length,
  });
  return {
    blocks: [
      bold(targetTitle(standing.target, ref)),
      ...nameDocument(services),
      quote(standing.target.text),
      ...standing.measures.flatMap((each) => viewMeasure(visit, document, each, reports, reader, most)),
      plain(describeLeads(directory, standing)),
      ...(await listRequests(services, visible)),
      ...advise(visit, led.length > 0, standing),
    ],
    buttons: ['tdo', 'tk', 'yct'].reduce(
      (rows: Rows, prefix) => markButtons(services, prefix, rows),
      buttons,
    ),
  };
};
