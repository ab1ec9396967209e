import { labelWithDocument } from '../../../../progress/name-items.ts';
import { findLastUpdates, type Reporter } from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';
import { placeOf } from '../../message/chat-place.ts';
import { bold, plain } from '../../message/rich-text.ts';
import { sendView } from '../../message/send-view.ts';
import { describeLast } from '../show-own-items.ts';

/** Says what was reported last of everything that somebody leads. */
export const tellLast = async ({ ctx, services }: Visit, reporter: Reporter): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined) return;
  const last = await findLastUpdates(services, reporter);
  const lines = reporter.led.map(
    ({ ref }) => `• ${labelWithDocument(services, ref)}: ${describeLast(last.get(ref))}`,
  );
  await sendView(ctx.api, place, [bold('Số đã báo gần nhất:'), ...lines.map((line) => plain(line))]);
};
