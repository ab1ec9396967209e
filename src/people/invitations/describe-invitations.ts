import { formatMinute } from '../../domain/local-time.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import type { AccountState, InvitedUnit } from './find-outside.ts';
import { invitationLink } from './invitation.ts';

/** Where an official stands on the way into the bot. */
export const accountState = (account: AccountState, timeZone: string): string => {
  switch (account.state) {
    case 'in':
      return 'đã vào';
    case 'cut off':
      return 'đã vào, đang không nhận được tin';
    case 'not invited':
      return 'chưa mời';
    case 'invited':
      return `đã mời, hết hạn ${formatMinute(account.until, timeZone)}`;
    case 'expired':
      return 'lời mời đã hết hạn';
    case 'revoked':
      return 'lời mời đã thu hồi';
  }
};

/** People whose invitations stand in one text; more come as another. */
const MOST_IN_TEXT = 20;

const linkOf = (code: string, botName: string | undefined): string =>
  botName === undefined ? `nhắn cho bot /start ${code}` : invitationLink(botName, code);

/** The texts that staff pass on to a unit, each with a link for each of its people. @param botName undefined at the terminal */
export const viewUnitInvitations = (
  { name, invitations }: InvitedUnit,
  botName: string | undefined,
  timeZone: string,
): readonly (readonly Block[])[] => {
  const whom = name === undefined ? 'Kính gửi các đồng chí' : `Kính gửi các đồng chí ở ${name}`;
  const pages = Array.from({ length: Math.ceil(invitations.length / MOST_IN_TEXT) }, (_, page) =>
    invitations.slice(page * MOST_IN_TEXT, (page + 1) * MOST_IN_TEXT),
  );
  return pages.map((page) => {
    const until = page[0] === undefined ? '' : formatMinute(page[0].expiresAt, timeZone);
    return [
      bold(whom),
      plain(
        'Văn phòng mời các đồng chí vào bot theo dõi tiến độ. Mỗi đồng chí bấm vào liên kết ghi tên mình, rồi bấm Bắt đầu (Start):',
      ),
      plain(
        page
          .map(({ official, code }, index) => `${index + 1}. ${official.name}: ${linkOf(code, botName)}`)
          .join('\n'),
      ),
      plain(`Mỗi liên kết dùng được một lần, cho riêng người có tên, đến ${until}.`),
    ];
  });
};
