import { defineButtons, numbers } from '../../domain/button-data.ts';
import { bold, plain, quote } from '../../domain/styled-text.ts';
import { button, type View } from '../../domain/view.ts';
import { labelDocumentItem } from '../name-items.ts';
import type { CardMeans } from '../recording/view-card.ts';
import { KIND_WORDS, nameOf } from './describe-requests.ts';
import type { LeaderRequest } from './leader-request.ts';

/** Buttons by which a leader wants something of the units that lead a target. */
export const REQUEST_OF_LEADER = defineButtons('yct', {
  explain: numbers('g', 'target'),
  opinion: numbers('y', 'target'),
});

/** The button by which a unit answers. */
export const REQUEST = defineButtons('yc', { answer: numbers('r', 'request') });

/** A leader's request as its unit reads it. */
export const viewRequest = async (services: CardMeans, request: LeaderRequest): Promise<View> => ({
  blocks: [
    bold(`Lãnh đạo ${nameOf(await services.directory(), request.leader)} ${KIND_WORDS[request.kind]}`),
    plain(labelDocumentItem(services, request)),
    quote(request.said),
    plain('Đồng chí trả lời (reply) tin này, hoặc bấm nút rồi gõ câu trả lời.'),
  ],
  buttons: [[button('Trả lời', REQUEST.to.answer(request.id))]],
});
