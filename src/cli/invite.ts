import { z } from 'zod';
import { createPollingApi } from '../channel/telegram/api-client.ts';
import { toGrammySignal } from '../channel/telegram/reach-telegram.ts';
import { type Config, readConfig } from '../config/config.ts';
import { formatLocalTime, localDay } from '../domain/local-time.ts';
import { type Official, ROLES, type Role } from '../domain/people.ts';
import { changePeople } from '../people/change-people.ts';
import { Directory } from '../people/directory.ts';
import { invitationLink } from '../people/invitations/invitation.ts';
import type { InvitationStore } from '../people/invitations/invitation-store.ts';
import { inviteOfficials, type NewInvitation } from '../people/invitations/invite-officials.ts';
import { OPERATOR, type PeopleStore } from '../people/people-store.ts';
import { planPlaceholder } from '../people/plan-placeholder.ts';
import { requireOfficial, requireUnit, UnknownUnitError } from '../people/require-known.ts';
import { createInvitationRepository } from '../storage/invitation-repository.ts';
import { createPeopleRepository } from '../storage/people-repository.ts';
import { chooseDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { FLAG, HELP, readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng:
  npm run invite -- --official CB012                     mời một cán bộ
  npm run invite -- --role staff --unit "Sở X"           thêm một người rồi mời (staff, leader, official)
  npm run invite -- --unit "Sở X" --all                  mời mọi người trong đơn vị chưa vào bot
  npm run invite -- --list                               lời mời còn hạn
  npm run invite -- --revoke CB012                       thu hồi lời mời
Thêm: --name "Họ tên" · --create-unit (tạo đơn vị nếu chưa có) · --bot TÊN_BOT · --json · --data THƯ-MỤC`;

const readArguments = (argv: readonly string[]) => {
  const what = { official: TEXT, role: TEXT, unit: TEXT, name: TEXT, 'create-unit': FLAG, all: FLAG };
  const how = { bot: TEXT, json: FLAG, data: TEXT, help: HELP };
  return readOptions(argv, { ...what, list: FLAG, revoke: TEXT, ...how }).values;
};

type Options = ReturnType<typeof readArguments>;

const roleSchema = z.enum(ROLES);

interface Office {
  readonly config: Config;
  readonly people: PeopleStore;
  readonly invitations: InvitationStore;
  readonly now: Date;
  readonly io: CommandIo;
  directory(): Promise<Directory>;
}

const readRole = (text: string): Role => {
  const role = roleSchema.safeParse(text);
  if (!role.success) throw new UsageError(`--role phải là staff, leader hoặc official.\n${USAGE}`);
  return role.data;
};

/** Adds somebody whose name isn't known yet, in their unit. */
const addPlaceholder = async (
  { people, config, now }: Office,
  role: Role,
  unit: string,
  options: Options,
): Promise<Official> => {
  const wanted = { role, unit, name: options.name, mayCreateUnit: options['create-unit'] };
  const today = localDay(now, config.timeZone);
  return changePeople(people, (snapshot) => planPlaceholder(snapshot, wanted, today), {
    by: OPERATOR,
    act: 'thêm cán bộ',
    at: now,
  }).catch((error: unknown) => {
    if (!(error instanceof UnknownUnitError)) throw error;
    throw new UsageError(`${error.message}\n${error.nextStep}\nNếu là đơn vị mới, thêm --create-unit.`);
  });
};

/** Whom the command line invites. */
const chooseOfficials = async (office: Office, options: Options): Promise<readonly Official[]> => {
  const { official, role, unit, all } = options;
  if (official !== undefined) return [requireOfficial(await office.directory(), official)];
  if (role !== undefined && unit !== undefined) {
    return [await addPlaceholder(office, readRole(role), unit, options)];
  }
  if (!all || unit === undefined) throw new UsageError(USAGE);
  const directory = await office.directory();
  const { id } = requireUnit(directory, unit);
  const people = directory.holdings().filter((holding) => holding.unit.id === id);
  return [...new Set(people.map((holding) => holding.official))].filter(({ person }) => person === undefined);
};

const listInvitations = async (office: Office, isJson: boolean): Promise<void> => {
  const { print } = office.io;
  const directory = await office.directory();
  const open = (await office.invitations.findOpen(office.now)).flatMap((invitation) => {
    const official = directory.official(invitation.official);
    return official ? [{ official, invitation }] : [];
  });
  if (isJson) {
    const invitations = open.map(({ official, invitation }) => ({
      official: official.code,
      name: official.name,
      madeBy: invitation.madeBy.name,
      expiresAt: invitation.expiresAt.toISOString(),
    }));
    return print(JSON.stringify({ invitations }));
  }
  if (open.length === 0) print('Không có lời mời nào còn hạn.');
  for (const { official, invitation } of open) {
    const until = formatLocalTime(invitation.expiresAt, office.config.timeZone);
    print(`${official.code}  ${official.name}, hết hạn ${until}, người mời: ${invitation.madeBy.name}`);
  }
};

const revokeInvitation = async (office: Office, code: string, isJson: boolean): Promise<void> => {
  const official = requireOfficial(await office.directory(), code);
  const revoked = await office.invitations.revoke(official.id, OPERATOR, office.now);
  if (isJson) return office.io.print(JSON.stringify({ revoked }));
  office.io.print(
    revoked > 0
      ? `Đã thu hồi lời mời của ${official.name}.`
      : `${official.name} không có lời mời nào còn hạn.`,
  );
};

const refuseAdmin = ({ isAdmin, name }: Official): void => {
  if (isAdmin) throw new UsageError(`${name} là quản trị theo ADMIN_IDS; tài khoản đổi trong cấu hình.`);
};

const act = async (office: Office, options: Options): Promise<void> => {
  if (options.list) return listInvitations(office, options.json);
  if (options.revoke !== undefined) return revokeInvitation(office, options.revoke, options.json);
  const officials = await chooseOfficials(office, options);
  officials.forEach(refuseAdmin);
  const bot = options.bot?.replace(/^@/, '') ?? (await findBotName(office.config, office.io));
  const made = await inviteOfficials(office.invitations, officials, OPERATOR, office.now);
  office.io.print(
    options.json ? invitationsAsJson(made, bot) : invitationsAsText(made, bot, office.config.timeZone),
  );
};

/** Exactly one thing is asked for, and nothing that doesn't belong to it. */
const checkOptions = (options: Options): void => {
  const { official, role, unit, all, list, revoke } = options;
  const asked = [
    official !== undefined,
    role !== undefined && unit !== undefined && !all,
    all && unit !== undefined && role === undefined,
    list,
    revoke !== undefined,
  ];
  const isLoose = (unit !== undefined || role !== undefined) && !asked[1] && !asked[2];
  if (asked.filter(Boolean).length !== 1 || isLoose) throw new UsageError(USAGE);
  if (options.bot !== undefined && !/^@?\w{3,64}$/.test(options.bot)) {
    throw new UsageError('--bot phải là tên người dùng của bot, ví dụ nghi_quyet_bot.');
  }
};

/** `npm run invite`: invitations for officials. */
export const runInvite: RunCommand = async (argv, io) => {
  const options = readArguments(argv);
  if (options.help) return io.print(USAGE);
  checkOptions(options);
  const config = readConfig(io);
  const now = config.clockStart ?? io.now();
  await withDatabase(chooseDatabase(config, options.data), now, (db) => {
    const people = createPeopleRepository(db);
    const directory = async () => new Directory(await people.read(), localDay(now, config.timeZone));
    const invitations = createInvitationRepository(db, people);
    return act({ config, people, invitations, now, io, directory }, options);
  });
};

await startCommand(import.meta.url, runInvite);

const PATIENCE_MS = 10_000;

/** The bot's name in Telegram, asked there; undefined, with a warning, if there is no way to know. */
export const findBotName = async (
  { botToken, telegramApiRoot, httpsProxy }: Pick<Config, 'botToken' | 'telegramApiRoot' | 'httpsProxy'>,
  { warn }: Pick<CommandIo, 'warn'>,
): Promise<string | undefined> => {
  if (botToken === undefined) {
    warn('Không có BOT_TOKEN nên chưa biết tên bot: thêm --bot TÊN_BOT để có liên kết.');
    return undefined;
  }
  try {
    const api = createPollingApi({ token: botToken, apiRoot: telegramApiRoot, proxy: httpsProxy });
    return (await api.getMe(toGrammySignal(AbortSignal.timeout(PATIENCE_MS)))).username;
  } catch {
    // Why doesn't matter here, and the error could hold the token: the code works without the link.
    warn('Không hỏi được tên bot từ Telegram: thêm --bot TÊN_BOT để có liên kết.');
    return undefined;
  }
};

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
