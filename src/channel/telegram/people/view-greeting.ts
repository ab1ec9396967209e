import type { Actor, Directory } from '../../../people/directory.ts';
import { describeActor, describeWork } from '../../../week/describe-greeting.ts';
import type { WorkIntroduction } from '../../../week/introduce-work.ts';
import { type AnsweredDocument, SECRETS_NOTICE, startText } from '../views/texts.ts';

/** The greeting of somebody who is served: who they are here, what they can do. */
export const greetingText = (actor: Actor, directory: Directory, document: AnsweredDocument): string => {
  const who = describeActor(actor, directory);
  return who === undefined ? startText(document) : `${startText(document)}\n\n${who}`;
};

/** The first greeting, after an invitation was used: it also tells what must not be typed here. */
export const welcomeText = (
  actor: Actor,
  directory: Directory,
  resolution: string,
  work: WorkIntroduction,
): string =>
  [
    `Chào mừng đồng chí ${actor.official?.name ?? ''}`.trim().concat('.'),
    describeActor(actor, directory) ?? '',
    ...describeWork(work),
    `Đồng chí cứ nhắn câu hỏi về ${resolution} bằng lời thường; câu trả lời nào cũng kèm nguyên văn và vị trí trong văn bản.`,
    'Việc của đồng chí: /viec. Các việc khác có trong nút Menu và trong /trogiup.',
    `Lưu ý: ${SECRETS_NOTICE}`,
  ].join('\n\n');

/** To somebody who opens an invitation for another while their account is an official's already. */
export const otherAccountText = (actor: Actor): string =>
  [
    `Tài khoản Telegram này đang là của ${actor.official?.name ?? 'một cán bộ'} nên không nhận thêm lời mời khác.`,
    'Nếu chưa đúng, xin báo Văn phòng. Không có gì thay đổi.',
  ].join(' ');

export const ONLY_IN_TELEGRAM_TEXT = 'Lời mời gắn một tài khoản Telegram nên chỉ dùng được trong Telegram.';

export const USELESS_INVITATION_TEXT =
  'Lời mời này không dùng được: đã dùng, đã hết hạn hoặc đã bị thu hồi. Đồng chí vẫn dùng bot như trước.';
