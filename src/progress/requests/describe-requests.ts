import { formatMoment } from '../../domain/local-time.ts';
import { type Block, bold, plain, quote } from '../../domain/styled-text.ts';
import type { Directory } from '../../people/directory.ts';
import { labelDocumentItem } from '../name-items.ts';
import type { CardMeans } from '../recording/view-card.ts';
import { countEarlier, type LeaderRequest, type RequestKind } from './leader-request.ts';

export const KIND_WORDS: Readonly<Record<RequestKind, string>> = {
  explain: 'yêu cầu giải trình',
  opinion: 'gửi ý kiến',
};

export const nameOf = (directory: Directory, leader: LeaderRequest['leader']): string =>
  directory.official(leader)?.name ?? 'Lãnh đạo';

/** What a unit answered, as the leader reads it. */
export const viewRequestAnswer = async (
  services: CardMeans,
  request: LeaderRequest,
): Promise<readonly Block[]> => {
  const last = request.replies.at(-1);
  if (last === undefined) return [];
  const directory = await services.directory();
  const who = directory.official(last.by)?.name ?? 'một cán bộ';
  const unit = directory.unit(request.unit)?.name ?? '';
  return [
    bold(`${unit} trả lời: ${labelDocumentItem(services, request)}`),
    plain(`Đồng chí đã ${KIND_WORDS[request.kind]}: “${request.said}”`),
    quote(last.said),
    plain(`${who}, ${formatMoment(last.at, services.timeZone)}${countEarlier(request.replies.length - 1)}.`),
  ];
};

/** Requests of a target with what became of each, the latest first. */
export const listRequests = async (
  services: Pick<CardMeans, 'directory' | 'timeZone'>,
  requests: readonly LeaderRequest[],
): Promise<readonly Block[]> => {
  if (requests.length === 0) return [];
  const directory = await services.directory();
  const lines = requests.map(({ leader, kind, said, askedAt, unit, replies }) => {
    const last = replies.at(-1);
    const who = nameOf(directory, leader);
    const asked = `• ${who} ${KIND_WORDS[kind]} ${formatMoment(askedAt, services.timeZone)}: “${said}”`;
    const name = directory.unit(unit)?.name ?? 'Đơn vị';
    const answered =
      last === undefined
        ? `   ${name} chưa trả lời`
        : `   ${name} trả lời ${formatMoment(last.at, services.timeZone)}: “${last.said}”${countEarlier(replies.length - 1)}`;
    return `${asked}\n${answered}`;
  });
  return [plain(['Yêu cầu của lãnh đạo:', ...lines].join('\n'))];
};
