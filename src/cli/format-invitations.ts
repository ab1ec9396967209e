import { formatLocalTime } from '../domain/local-time.ts';
import { invitationLink } from '../people/invitations/invitation.ts';
import type { NewInvitation } from '../people/invitations/invite-officials.ts';

const linkOf = (bot: string | undefined, code: string): string | undefined =>
  bot === undefined ? undefined : invitationLink(bot, code);

/** Invitations just made, for other programs. @param bot its name in Telegram; undefined if it isn't known. */
export const invitationsAsJson = (made: readonly NewInvitation[], bot: string | undefined): string =>
  JSON.stringify({
    invitations: made.map(({ official, code, expiresAt }) => ({
      official: official.code,
      name: official.name,
      code,
      link: linkOf(bot, code) ?? null,
      expiresAt: expiresAt.toISOString(),
    })),
  });

/** Invitations just made, to be passed on. @param bot as for `invitationsAsJson`. */
export const invitationsAsText = (
  made: readonly NewInvitation[],
  bot: string | undefined,
  timeZone: string,
): string => {
  if (made.length === 0) return 'Không còn ai trong đơn vị này phải mời.';
  return made
    .flatMap(({ official, code, expiresAt }) => [
      `${official.name} (${official.code}), dùng một lần, hết hạn ${formatLocalTime(expiresAt, timeZone)}:`,
      `  ${linkOf(bot, code) ?? `nhắn cho bot: /start ${code}`}`,
    ])
    .join('\n');
};
