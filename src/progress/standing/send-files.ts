import type { Logger } from 'pino';
import { type ChatTurn, OLD_BUTTON } from '../../domain/chat-turn.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Block, plain } from '../../domain/styled-text.ts';
import { button, menu } from '../../domain/view.ts';
import { PRIVATE_ONLY } from '../../people/rights.ts';
import { markButtons } from '../chosen-document.ts';
import { labelDocumentItem } from '../name-items.ts';
import type { KeptFile } from '../recording/progress-update.ts';
import { describeSource, type HistoryReader } from './describe-history.ts';
import { listFiles, type ReportedFile } from './list-files.ts';
import { readTarget } from './read-target.ts';
import { FILES } from './standing-buttons.ts';
import type { StandingPictures } from './standing-pictures.ts';
import type { StandingReader } from './view-overview.ts';

const NO_FILES = 'Không có tệp nào đồng chí xem được.';
const ONLY_IN_TELEGRAM = 'Tệp nằm trong Telegram, không mở được ở đây.';

/** Somebody's turn, in which they look at where targets stand. */
export interface StandingTurn extends ChatTurn, StandingReader {
  readonly services: StandingReader['services'] & {
    readonly pictures: StandingPictures;
    /** Only in `telegram` do people send files. */
    readonly channel: string;
    readonly logger: Pick<Logger, 'error'>;
  };
  /** Sends a file as it came. @returns false where the channel has it no more */
  sendKept(file: KeptFile, caption: Block): Promise<boolean>;
}

/** Sent at one press; a button sends the next. */
const FILES_AT_ONCE = 10;

const captionOf = ({ services }: StandingTurn, { report }: ReportedFile, reader: HistoryReader): Block =>
  plain(`${labelDocumentItem(services, report)}\n${describeSource(report, reader)}`);

const sendPage = async (
  turn: StandingTurn,
  files: readonly ReportedFile[],
  reader: HistoryReader,
  { ref, first }: { readonly ref: Reference; readonly first: number },
): Promise<void> => {
  let missing = 0;
  for (const reported of files.slice(first, first + FILES_AT_ONCE)) {
    const isSent = await turn.sendKept(reported.file, captionOf(turn, reported, reader));
    if (!isSent) missing += 1;
  }
  if (missing > 0) await turn.say(`Không mở lại được ${missing} tệp. Xin hỏi người báo gửi lại.`);
  const next = first + FILES_AT_ONCE;
  const left = files.length - next;
  if (left <= 0) return;
  const more = [[button(`Gửi tiếp (${left})`, FILES.to.send(ref, next))]];
  await turn.say(menu(`Còn ${left} tệp.`, markButtons(turn.services, 'tk', more)));
};

/** "Tệp kèm": sends the files of reports to who may see these reports now, whenever the button was made. */
export const sendFiles = async (turn: StandingTurn, ref: Reference, first: number): Promise<void> => {
  const { services, actor } = turn;
  const isKnown = services
    .resolution()
    .targets.some((target) => target.ref === ref || target.measures.some((each) => each.ref === ref));
  if (!isKnown) return turn.acknowledge(OLD_BUTTON);
  if (!turn.isPrivate) return turn.acknowledge(PRIVATE_ONLY);
  if (services.channel !== 'telegram') return turn.acknowledge(ONLY_IN_TELEGRAM);
  const { reports } = await readTarget(services, ref);
  const reader = { directory: await services.directory(), actor, timeZone: services.timeZone };
  const files = listFiles(reports, actor);
  if (files.length === 0) return turn.acknowledge(NO_FILES);
  await turn.acknowledge();
  await sendPage(turn, files, reader, { ref, first });
};
