import type { ReportAct } from '../../../../progress/reading/find-act.ts';
import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';
import { say } from '../../message/say.ts';
import type { ActWords } from './act-words.ts';
import { confirmWaiting } from './confirm-waiting.ts';
import { disownItems } from './disown-items.ts';
import { postponeReport } from './postpone-report.ts';
import { takeBack } from './take-back.ts';
import { tellDeadline } from './tell-deadline.ts';
import { tellLast } from './tell-last.ts';

/** Does what a short message asks for instead of reporting. */
export const takeAct = (visit: Visit, reporter: Reporter, act: ReportAct, words: ActWords): Promise<void> => {
  switch (act) {
    case 'acknowledge':
      return say(visit.ctx, 'Cảm ơn đồng chí.');
    case 'confirm':
      return confirmWaiting(visit, reporter);
    case 'take-back':
      return takeBack(visit, reporter, words.replaces);
    case 'postpone':
      return postponeReport(visit, reporter, words.said.text);
    case 'not-mine':
      return disownItems(visit, reporter, words);
    case 'ask-last':
      return tellLast(visit, reporter);
    case 'ask-deadline':
      return tellDeadline(visit);
    case 'nothing-new':
      // Is a report, and taken as one.
      return Promise.resolve();
  }
};
