import { defineButtons, numbers } from '../../../domain/button-data.ts';
import { type Block, bold, plain, quote } from '../../../domain/styled-text.ts';
import { button, type Rows } from '../../../domain/view.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { KIND_WORDS, nameOf } from '../../../progress/requests/describe-requests.ts';
import type { LeaderRequest } from '../../../progress/requests/leader-request.ts';
import type { BotServices } from '../services.ts';

/** Buttons by which a leader wants something of the units that lead a target. */
export const REQUEST_OF_LEADER = defineButtons('yct', {
  explain: numbers('g', 'target'),
  opinion: numbers('y', 'target'),
});

/** The button by which a unit answers. */
export const REQUEST = defineButtons('yc', { answer: numbers('r', 'request') });

/** A leader's request as its unit reads it. */
export const viewRequest = async (
  services: BotServices,
  request: LeaderRequest,
): Promise<{ readonly blocks: readonly Block[]; readonly buttons: Rows }> => ({
  blocks: [
    bold(`Lãnh đạo ${await nameOf(services, request.leader)} ${KIND_WORDS[request.kind]}`),
    plain(labelDocumentItem(services, request)),
    quote(request.said),
    plain('Đồng chí trả lời (reply) tin này, hoặc bấm nút rồi gõ câu trả lời.'),
  ],
  buttons: [[button('Trả lời', REQUEST.to.answer(request.id))]],
});
