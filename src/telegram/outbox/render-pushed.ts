import type { OfficialId } from '../../domain/people.ts';
import type { Payload } from '../../outbox/payload.ts';
import { renderNudge } from '../reminders/render-nudge.ts';
import { viewEscalation } from '../reminders/view-escalation.ts';
import { renderReport } from '../reports/render-report.ts';
import type { BotServices } from '../services.ts';
import type { Button } from '../views/keyboard.ts';
import { type Block, renderHtml } from '../views/rich-text.ts';
import { splitMessage } from '../views/split-message.ts';
import { viewPushed } from '../views/view-pushed.ts';
import type { PushedPart } from './pushed-part.ts';

/** Paragraphs as messages; the last one carries the buttons. */
export const toTextParts = (
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[] = [],
): readonly PushedPart[] => {
  const messages = splitMessage(blocks);
  return messages.map((message, index) => ({
    kind: 'text',
    html: renderHtml(message),
    buttons: index === messages.length - 1 ? buttons : [],
  }));
};

/** The messages that a payload becomes for its recipient, as things are now; none if it has become needless. */
export const renderPushed = async (
  payload: Payload,
  to: OfficialId,
  services: BotServices,
): Promise<readonly PushedPart[]> => {
  switch (payload.type) {
    case 'nudge': {
      const view = await renderNudge(payload, to, services);
      return view === undefined ? [] : toTextParts(view.blocks, view.buttons);
    }
    case 'escalation':
      return toTextParts(
        await viewEscalation(payload, services),
        payload.unit === undefined ? [[{ label: 'Mở bảng theo dõi', data: 'tdoi:o' }]] : [],
      );
    case 'report': {
      const report = await renderReport(payload, to, services);
      return report === undefined ? [] : [...toTextParts(report.blocks, report.buttons), ...report.files];
    }
    default:
      return toTextParts(viewPushed(payload, await services.directory()));
  }
};
