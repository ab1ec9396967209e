import { assignmentFeature, ownWorkFeature } from './assignments/assignment-feature.ts';
import { boardFeature, noticeFeature } from './board/board-feature.ts';
import { documentFeature } from './documents/document-feature.ts';
import type { Features } from './feature.ts';
import { absenceFeature } from './people/absence-feature.ts';
import { inviteFeature, officialFeature } from './people/people-feature.ts';
import { startFeature } from './people/start-feature.ts';
import {
  progressFeature,
  reminderFeature,
  requestFeature,
  standingFeature,
} from './progress/progress-feature.ts';
import { missedFeature, questionsFeature } from './questions/questions-feature.ts';
import { draftFeature, reportFeature } from './reports/report-feature.ts';
import { figuresFeature, rosterFeature } from './roster/roster-feature.ts';

/** Everything that the bot can do, in the order of its menu. Each feature gets what it says that it works with. */
export const FEATURES: Features = [
  startFeature,
  questionsFeature,
  ownWorkFeature,
  assignmentFeature,
  requestFeature,
  progressFeature,
  standingFeature,
  absenceFeature,
  boardFeature,
  noticeFeature,
  reportFeature,
  draftFeature,
  figuresFeature,
  inviteFeature,
  officialFeature,
  reminderFeature,
  documentFeature,
  missedFeature,
  rosterFeature,
];
