import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatLocalTime } from '../../src/domain/local-time.ts';
import { asDay } from '../../src/domain/people.ts';
import { nextWeek, type ReportingWeek, weekOf } from '../../src/domain/reporting-week.ts';
import { lastNudge } from '../flows/quarter/act-in-week.ts';
import { QuarterPlay } from '../flows/quarter/play-quarter.ts';
import type { PlayedWeek, Told } from '../flows/quarter/played-week.ts';
import type { ChatMessage } from '../support/fake-chats.ts';
import { Narrator } from './narrator.ts';
import { type Cast, castOf, reply, type Stage, say, tap } from './scenes.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const START = '2024-09-30T07:00:00+07:00';
/** Weeks that pass quickly before the one that is shown. */
const QUICK_WEEKS = 7;
const USAGE = `Cách dùng: npm run demo -- [--out THƯ-MỤC] [--fast]
Diễn lại một văn phòng 60 đơn vị trong vài phút: mời cán bộ, hỏi đáp, nhắc việc, báo số, bảng theo dõi, báo cáo tuần.
Không cần tài khoản Telegram: mọi tin đi qua một Bot API giả trên máy này. --fast: không dừng cho người đọc.`;

/** The head and an official of the unit that leads the port target, a leader, somebody with a finance target. */
const HEAD = 'CB005';
const LEADER = 'CB003';
const FINANCE = 'CB009';

const hasButtons = ({ keyboard }: ChatMessage): boolean => keyboard.length > 0;

const askQuestions = async (stage: Stage): Promise<void> => {
  stage.narrator.heading('Cán bộ hỏi giữa hai cuộc họp');
  const official = castOf(stage, HEAD);
  for (const question of [
    'chi tieu hang hoa qua cang',
    'BHYT?',
    'xuat khau 40 ty USD phai khong',
    'chỉ tiêu xuất khẩu năm 2025',
    'ai phụ trách chỉ tiêu cảng?',
  ]) {
    await say(stage, official, question);
  }
};

/** The question of the week, answered in three ways. */
const answerNudges = async (stage: Stage): Promise<void> => {
  const { play, narrator } = stage;
  narrator.heading('Thứ Hai 08:00: bot hỏi, cán bộ trả lời bằng một ngón tay');
  const [head, finance] = [castOf(stage, HEAD), castOf(stage, FINANCE)];
  const nudge = lastNudge(head);
  if (nudge === undefined) throw new Error(`${HEAD} was not asked`);
  narrator.note(`Tin gửi ${head.name}:`);
  await narrator.answered(nudge);
  await reply(stage, head, nudge, 'cang den het thang 10 158,2tr tan, dat 83%, vuong luong vao cang', 1);
  const other = lastNudge(finance);
  if (other === undefined) throw new Error(`${FINANCE} was not asked`);
  narrator.note(`Tin gửi ${finance.name}:`);
  await narrator.answered(other);
  await tap(stage, finance, other, /^Nhập số$/);
  const odd = await say(stage, finance, '90.500 tỷ');
  await tap(stage, finance, odd, /^Sửa$/);
  await say(stage, finance, '99.250 tỷ');
  await play.untilDelivered();
};

const showBoard = async (stage: Stage, office: Cast, title: string): Promise<void> => {
  stage.narrator.heading(title);
  await say(stage, office, '/theodoi', hasButtons);
};

const showStanding = async (stage: Stage): Promise<void> => {
  stage.narrator.heading('Lãnh đạo xem tiến độ');
  const leader = castOf(stage, LEADER);
  await say(stage, leader, '/tiendo', hasButtons);
  await say(stage, leader, '/tiendo 6', hasButtons);
  await say(stage, leader, 'đến nay cảng đạt bao nhiêu rồi?');
  await say(stage, leader, 'chi tieu nao cham');
  await say(stage, leader, 'tuan nay ai chua bao cao');
};

const showReport = async (stage: Stage, office: Cast, played: PlayedWeek): Promise<void> => {
  const { narrator } = stage;
  narrator.heading('Thứ Sáu 16:00: báo cáo tuần tự đến lãnh đạo');
  const leader = castOf(stage, LEADER);
  narrator.note(`Tin gửi ${leader.name}:`);
  const reports = played
    .told(LEADER)
    .filter(({ text, file }) => file?.name.startsWith('bao-cao') === true || text.startsWith('Báo cáo tuần'));
  for (const message of reports) await narrator.answered(message);
  narrator.heading('Văn phòng thông báo cho các đơn vị');
  const notice = await say(stage, office, '/thongbao Tuần sau họp giao ban lúc 8 giờ thứ Hai.', hasButtons);
  await tap(stage, office, notice, /^Chỉ trưởng đơn vị/);
  await tap(stage, office, notice, /^Gửi cho/);
  await stage.play.untilDelivered();
};

/** The weeks before, in which the office fills with figures. */
const passWeeks = async ({ play, narrator }: Stage, first: ReportingWeek): Promise<ReportingWeek> => {
  narrator.heading(`${QUICK_WEEKS} tuần trôi nhanh`);
  let week = first;
  for (let count = 0; count < QUICK_WEEKS; count += 1) {
    const { behaviours } = await play.playWeek(week, { share: count === 0 ? 1 : 0.5 });
    const answered = [...behaviours.values()].filter((each) => each !== 'silent').length;
    narrator.note(`${week}: hỏi ${behaviours.size} người, ${answered} người trả lời.`);
    week = nextWeek(week);
  }
  return week;
};

const perform = async (stage: Stage): Promise<void> => {
  const { play, narrator } = stage;
  const office: Cast = { person: play.staff, name: '🏛 Văn phòng' };
  await play.bringIn(['CB080']);
  narrator.note(`Đã mời và vào bot: ${play.roster.length - 1} người; một người chưa vào.`);
  await askQuestions(stage);
  const shown = await passWeeks(stage, weekOf(asDay(START.slice(0, 10))));
  await play.playWeek(shown, {
    except: [HEAD, FINANCE],
    after: {
      asked: () => answerNudges(stage),
      second: () => showBoard(stage, office, 'Thứ Tư: nhắc lần hai đã gửi; bảng của Văn phòng'),
      escalation: async () => {
        narrator.heading('Thứ Sáu 10:00: báo người chưa trả lời cho trưởng đơn vị và Văn phòng');
        const told = play.staff.heard().findLast(({ text }) => text.includes('Chưa trả lời tuần'));
        if (told) await narrator.answered(told);
        await showStanding(stage);
      },
      report: (played) => showReport(stage, office, played),
    },
  });
};

const tellTime =
  (narrator: Narrator) =>
  (told: Told): void => {
    if (told.what === 'note') narrator.note(told.text);
    else narrator.note(`🕗 ${formatLocalTime(told.at, TIME_ZONE)} · ${told.title}`);
  };

const demo = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      fast: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const write = (text: string): void => void process.stdout.write(text);
  if (values.help) return write(`${USAGE}\n`);
  const folder =
    values.out === undefined ? mkdtempSync(join(tmpdir(), 'nghi-quyet-demo-')) : resolve(values.out);
  const narrator = new Narrator({ folder, pauseMs: values.fast ? 0 : 1_200, write });
  narrator.heading('Nghị quyết Bot: một quý của Văn phòng và 60 đơn vị (bịa), diễn lại trong vài phút');
  narrator.note(`Hình và tệp ghi vào ${folder}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'nghi-quyet-demo-data-'));
  const play = await QuarterPlay.open(dataDir, START, tellTime(narrator));
  try {
    await perform({ play, narrator });
  } finally {
    await play.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  narrator.heading('Hết');
  narrator.note('Hình và tệp đã ghi:');
  for (const path of narrator.saved) narrator.note(path);
  narrator.note('Tự hỏi bot tại đây: npm start');
};

await demo();
