import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { Reference } from '../../../domain/reference.ts';
import { type Block, plain } from '../../../domain/styled-text.ts';
import { button } from '../../../domain/view.ts';
import { PRIVATE_ONLY } from '../../../people/rights.ts';
import { markButtons } from '../../../progress/chosen-document.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { describeSource, type HistoryReader } from '../../../progress/standing/describe-history.ts';
import { listFiles, type ReportedFile } from '../../../progress/standing/list-files.ts';
import { readTarget } from '../../../progress/standing/read-target.ts';
import { FILES } from '../../../progress/standing/standing-buttons.ts';
import type { StandingReader } from '../../../progress/standing/view-overview.ts';
import type { PressHandler } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, say } from '../message/send.ts';
import { sendKept } from '../message/send-file.ts';
import type { Visit } from '../visit.ts';

const NO_FILES = 'Không có tệp nào đồng chí xem được.';
const ONLY_IN_TELEGRAM = 'Tệp nằm trong Telegram, không mở được ở đây.';

export type Means = StandingReader['services'] & { readonly channel: string };

/** Sent at one press; a button sends the next. */
const FILES_AT_ONCE = 10;

const captionOf = ({ services }: Visit<Means>, { report }: ReportedFile, reader: HistoryReader): Block =>
  plain(`${labelDocumentItem(services, report)}\n${describeSource(report, reader)}`);

const sendPage = async (
  visit: Visit<Means>,
  files: readonly ReportedFile[],
  reader: HistoryReader,
  { ref, first }: { readonly ref: Reference; readonly first: number },
): Promise<void> => {
  let missing = 0;
  for (const reported of files.slice(first, first + FILES_AT_ONCE)) {
    const isSent = await sendKept(visit, reported.file, captionOf(visit, reported, reader));
    if (!isSent) missing += 1;
  }
  if (missing > 0) await say(visit, `Không mở lại được ${missing} tệp. Xin hỏi người báo gửi lại.`);
  const next = first + FILES_AT_ONCE;
  const left = files.length - next;
  if (left <= 0) return;
  const more = [[button(`Gửi tiếp (${left})`, FILES.to.send(ref, next))]];
  await say(visit, `Còn ${left} tệp.`, markButtons(visit.services, 'tk', more));
};

/** "Tệp kèm": sends the files of reports to who may see these reports now, whenever the button was made. */
const sendFiles = async (visit: Visit<Means>, ref: Reference, first: number): Promise<void> => {
  const { services, actor } = visit;
  const isKnown = services
    .resolution()
    .targets.some((target) => target.ref === ref || target.measures.some((each) => each.ref === ref));
  if (!isKnown) return answerPress(visit, OLD_BUTTON);
  if (!visit.isPrivate) return answerPress(visit, PRIVATE_ONLY);
  if (services.channel !== 'telegram') return answerPress(visit, ONLY_IN_TELEGRAM);
  const { reports } = await readTarget(services, ref);
  const reader = { directory: await services.directory(), actor, timeZone: services.timeZone };
  const files = listFiles(reports, actor);
  if (files.length === 0) return answerPress(visit, NO_FILES);
  await answerPress(visit);
  await sendPage(visit, files, reader, { ref, first });
};

/** What the button for files does. */
export const pressFiles: PressHandler<Means> = onButtons(FILES, 'see progress', { send: sendFiles });
