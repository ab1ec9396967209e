import { pino } from 'pino';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { FEATURES } from '../../src/channel/telegram/features.ts';
import { renderHtml, splitMessage } from '../../src/channel/telegram/message/render-message.ts';
import { parseAskRow } from '../../src/cli/read-rows.ts';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { asChatId, asMessageId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId } from '../../src/domain/people.ts';
import { asNoticeId, type Notice } from '../../src/notices/notice.ts';
import { viewAudienceChoice, viewPreview } from '../../src/notices/view-notice.ts';
import { parseAbsenceLine } from '../../src/people/absences/parse-absence-line.ts';
import { parseAssignmentLine } from '../../src/people/assignments/parse-assignment-line.ts';
import { splitAssignmentLine } from '../../src/people/assignments/split-assignment-line.ts';
import { Directory } from '../../src/people/directory.ts';
import { findUnits } from '../../src/people/find-people.ts';
import type { PeopleSnapshot } from '../../src/people/people-store.ts';
import { parseRoster } from '../../src/people/roster/parse-roster.ts';
import { planRoster } from '../../src/people/roster/plan-roster.ts';
import { readCsvSheet } from '../../src/people/roster/read-sheet.ts';
import { openCorpusReader } from '../../src/progress/reading/open-update-reader.ts';
import { SheetFileError } from '../../src/spreadsheets/sheet-file-error.ts';

/** Where what somebody else wrote comes in. */
export const KINDS = [
  'question',
  'report',
  'absence',
  'assignment',
  'notice',
  'roster',
  'press',
  'row',
] as const;

export type Kind = (typeof KINDS)[number];

/** Takes a text as the bot takes it there; rejects or throws if the bot would fail. */
export type Entrances = Readonly<Record<Kind, (text: string) => unknown>>;

const NOW = new Date('2024-06-10T09:00:00+07:00');
const TODAY = asDay('2024-06-10');
const NOBODY: PeopleSnapshot = {
  version: 0,
  units: [],
  officials: [],
  memberships: [],
  assignments: [],
  nextIds: { unit: 1, official: 1, membership: 1, assignment: 1 },
};

const noticeOf = (text: string): Notice => ({
  id: asNoticeId(1),
  by: asOfficialId(1),
  text,
  audience: undefined,
  version: 1,
  state: 'draft',
  madeAt: NOW,
  sentAt: undefined,
  missed: [],
  chat: asChatId(1),
  source: asMessageId(1),
  message: undefined,
  shown: '',
});

const showNotice = (text: string): unknown => {
  const directory = new Directory(NOBODY, TODAY);
  const notice = noticeOf(text);
  const preview = viewPreview(notice, { units: undefined, headsOnly: false }, directory);
  return [viewAudienceChoice(notice, directory), preview].map(({ blocks }) =>
    splitMessage(blocks).map(renderHtml),
  );
};

const ROSTER_HEADER =
  'Đơn vị,Tên viết tắt,Đơn vị cấp trên,Cán bộ,Mã cán bộ,Vai trò,Liên hệ,Chủ trì,Phối hợp,Từ ngày';

/** Quotes stand for themselves in a cell, so that the text becomes rows and cells as it is. */
const rosterOf = (text: string): Uint8Array =>
  Buffer.from(`${ROSTER_HEADER}\n${text.replaceAll('"', '').replaceAll('\0', '')}\n`);

/** Opens all that the entrances need; a few seconds. */
export const openEntrances = async (): Promise<Entrances> => {
  const [resolution] = loadCorpus(CORPUS_DIR).resolutions;
  if (resolution === undefined) throw new Error('a corpus without a resolution');
  const failures: unknown[] = [];
  // What goes wrong in an answer is logged and refused: here it counts as a throw.
  const logger = pino({ level: 'error' }, { write: (line: string) => void failures.push(line) });
  const answering = await openAnswering({ corpusDir: CORPUS_DIR, indexDir: undefined, logger });
  const reader = openCorpusReader(CORPUS_DIR)();
  const openItems = resolution.targets.flatMap(({ measures }) => measures.map(({ ref }) => ref));
  const ask = async (text: string): Promise<void> => {
    await answering.answer({ text, subject: undefined, now: NOW });
    const failure = failures.pop();
    if (failure !== undefined) throw new Error(String(failure));
  };
  const planRows = (text: string): unknown => {
    try {
      const roster = parseRoster(readCsvSheet(rosterOf(text)), resolution);
      return planRoster(NOBODY, roster, { today: TODAY, now: NOW, importer: undefined, prune: true });
    } catch (error) {
      // The sender is told of it.
      if (error instanceof SheetFileError) return undefined;
      throw error;
    }
  };
  return {
    question: ask,
    report: (text) => [
      reader.classify(text, { openItems, repliesTo: undefined, today: TODAY }),
      reader.isNameOnly(text),
    ],
    absence: (text) => [parseAbsenceLine(text, TODAY), parseAbsenceLine(text, TODAY, true)],
    assignment: (text) => {
      const { rest } = splitAssignmentLine(resolution, text);
      return [parseAssignmentLine(rest, TODAY), findUnits(new Directory(NOBODY, TODAY), rest)];
    },
    notice: showNotice,
    roster: planRows,
    press: (text) => FEATURES.flatMap(({ presses = [] }) => presses.map(({ data }) => data?.read(text))),
    row: async (text) => {
      const written = parseAskRow(JSON.stringify({ id: 1, question: text }));
      parseAskRow(text);
      if ('question' in written) await ask(written.question);
    },
  };
};
