import type { Reference } from '../../../../domain/reference.ts';
import { weekAt } from '../../../../domain/reporting-week.ts';
import { readReport } from '../../../../progress/recording/report-desk.ts';
import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';
import { toKeyboard } from '../../message/keyboard.ts';
import { say } from '../../message/say.ts';
import { tellOfficeNotTheirs } from '../../week/report-not-mine.ts';
import type { ActWords } from './act-words.ts';

/** What they mean: what they reply to or name, else the one thing that they lead. Empty: it isn't said. */
const listMeant = ({ led }: Reporter, { said, desk }: ActWords): readonly Reference[] => {
  const { repliesTo } = said;
  const theirs = led.map(({ ref }) => ref);
  if (repliesTo?.kind === 'card') return theirs.filter((ref) => ref === repliesTo.item);
  const { named } = readReport(said, desk);
  const meant = theirs.filter((ref) => named.includes(ref));
  return meant.length > 0 || theirs.length > 1 ? meant : theirs;
};

/** Tells the office that something isn't theirs; where it isn't said what, the buttons of the nudge ask. */
export const disownItems = async (visit: Visit, reporter: Reporter, words: ActWords): Promise<void> => {
  const { ctx, services } = visit;
  const refs = listMeant(reporter, words);
  if (refs.length === 0) {
    const choose = toKeyboard([
      [{ label: 'Chọn việc', data: `nh:x:${weekAt(services.now(), services.timeZone)}:0` }],
    ]);
    return say(ctx, 'Việc nào không phải của đồng chí? Đồng chí bấm để chọn.', choose);
  }
  await say(ctx, await tellOfficeNotTheirs(services, reporter, refs));
};
