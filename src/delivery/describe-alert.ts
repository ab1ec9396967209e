import { describeShrunk } from '../corpus/counts/compare-counts.ts';
import type { DocumentStore, StoredDocument } from '../documents/library/document-store.ts';
import { callDocument } from '../documents/library/title-document.ts';
import type { OfficialId } from '../domain/people.ts';
import { type DocumentId, splitReference } from '../domain/reference.ts';
import { type Block, bold, plain } from '../domain/styled-text.ts';
import type { Directory } from '../people/directory.ts';
import { OPERATOR } from '../people/people-store.ts';
import { shortReference } from '../people/resolve-assignable.ts';
import type { DeadMessage, DeadReason } from './outbox-store.ts';
import type { Alert, Payload } from './payload.ts';

const REASONS: Readonly<Record<DeadReason, string>> = {
  refused: 'Telegram từ chối tin này',
  'unknown outcome': 'gửi nhiều lần không có hồi âm, có thể đã đến',
  unreadable: 'không soạn được tin',
};

const isReason = (text: string): text is DeadReason => Object.hasOwn(REASONS, text);

/** Why a message was given up, in Vietnamese; as it is stored if another version of the program wrote it. */
export const describeDeadReason = (reason: string): string => (isReason(reason) ? REASONS[reason] : reason);

/** What is told of a document, and which it is. */
interface ToldOfDocument {
  readonly document: StoredDocument;
  readonly blocks: readonly Block[];
}

const nameChecker = (directory: Directory, id: OfficialId | undefined): string => {
  const official = id === undefined ? undefined : directory.official(id);
  if (official !== undefined) return `${official.name} (${official.code})`;
  return id === undefined ? OPERATOR.name : 'Một cán bộ của Văn phòng';
};

const describe = (alert: DocumentAlert, name: string, directory: Directory): readonly string[] => {
  switch (alert.what) {
    case 'document checked':
      return [
        `📄 ${nameChecker(directory, alert.by)} đã soát ${name}. Cần đồng chí (một người khác của Văn phòng) xem và xác nhận thì văn bản mới được dùng: mở văn bản rồi bấm “✅”.`,
      ];
    case 'document reread':
      return [
        `🔄 Chương trình nay đọc ${name} khác trước:`,
        [
          ...alert.lines.map((line) => `• ${line}`),
          ...(alert.more > 0 ? [`… và ${alert.more} chỗ nữa.`] : []),
        ].join('\n'),
        'Những gì đã xác nhận, phân công và báo cáo được giữ và chuyển theo. Xin mở văn bản xem lại.',
      ];
    case 'document agreed':
      return [
        `✅ ${nameChecker(directory, alert.by)} đã xác nhận ${name} mà đồng chí đã soát. Văn bản đang được dùng.`,
      ];
  }
};

/** An alert about a document, by its name as it is now; undefined once it has become needless. */
export const describeDocumentAlert = async (
  alert: DocumentAlert,
  means: {
    readonly documents: Pick<DocumentStore, 'find'>;
    readonly directory: () => Promise<Directory>;
  },
): Promise<ToldOfDocument | undefined> => {
  const document = await means.documents.find(alert.document);
  if (document === undefined || document.state === 'withdrawn') return undefined;
  // Somebody has agreed, or it was changed, before this was sent.
  if (alert.what === 'document checked' && document.checked === undefined) return undefined;
  const blocks = describe(alert, callDocument(document), await means.directory()).map(plain);
  return { document, blocks };
};

/** An alert about a document, which is named as it stands when it is sent. */
type DocumentAlert = Extract<Alert, { document: unknown }>;

/** An alert that says what it holds; the others depend on rows. */
type PlainAlert = Exclude<Alert, { what: 'message dead' } | DocumentAlert>;

/** How a document is called; undefined for one that is gone. */
type TitleFinder = (document: DocumentId) => string | undefined;

const nameOf = (directory: Directory, id: OfficialId): string => {
  const official = directory.official(id);
  return official === undefined ? 'một cán bộ' : `${official.name} (${official.code})`;
};

const alertText = (alert: PlainAlert, directory: Directory, titleOf: TitleFinder): string => {
  switch (alert.what) {
    case 'update set aside':
      return [
        `Một tin nhắn đến (số ${alert.update}) xử lý nhiều lần không được và đã được để riêng.`,
        'Xin báo người vận hành xem bằng npm run inbox.',
      ].join(' ');
    case 'update ended the bot': {
      const whose =
        alert.from === undefined ? 'Một tin nhắn đến' : `Tin nhắn của ${nameOf(directory, alert.from)}`;
      return [
        `${whose} (số ${alert.update}) hai lần làm bot ngừng đột ngột nên đã được để riêng.`,
        'Xin báo người vận hành xem bằng npm run inbox.',
      ].join(' ');
    }
    case 'unreachable':
      return [
        `Không gửi được tin cho ${nameOf(directory, alert.official)}: người này đã chặn bot.`,
        'Tin được giữ lại và gửi khi họ nhắn cho bot.',
      ].join(' ');
    case 'joined':
      return `${nameOf(directory, alert.official)} đã vào bot.`;
    case 'not theirs': {
      const items = alert.refs.map(splitReference);
      const names = items.map(({ document, ref }) => {
        const title = document && titleOf(document);
        return `(${shortReference(ref)})${title === undefined ? '' : ` của ${title}`}`;
      });
      // A number alone is of the current document.
      const [first] = items.filter(({ document }) => document === undefined);
      const which = first === undefined ? '' : ` ${shortReference(first.ref)}`;
      return [
        `${nameOf(directory, alert.official)} báo không phải việc của mình: ${names.join(', ')}.`,
        `Xin xem lại phân công: /phancong${which}.`,
      ].join(' ');
    }
    case 'codes probed':
      return `Có nhiều mã mời sai được thử (${alert.tries} lần trong một giờ). Mã đúng vẫn dùng được.`;
    case 'lists shrunk':
      return [
        'Từ lần bot khởi động trước, có danh sách của bot ngắn đi nhiều; có thể tệp đã bị cắt giữa chừng:',
        ...alert.lists.map((list) => `• ${describeShrunk(list)}`),
        'Nếu không ai chủ ý bỏ các dòng ấy, xin báo người vận hành chép lại tệp rồi khởi động lại bot.',
      ].join('\n');
  }
};

/** More lines than this push what comes after them off the screen; all of them stand in `npm run outbox`. */
const MOST_LINES = 5;

const WHERE_TO_LOOK = 'Người vận hành xem tất cả bằng npm run outbox.';

/** To whom and why, several of one person in one line. */
const listByPerson = (dead: readonly DeadMessage[], directory: Directory): readonly [string, number][] => {
  const counts = new Map<string, number>();
  for (const { to, reason } of dead) {
    const official = directory.official(to);
    const who = official === undefined ? 'một cán bộ' : `${official.name} (${official.code})`;
    const line = `${who}: ${describeDeadReason(reason)}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts];
};

/** Messages that were given up: how many, the first of them with names and reasons, and where all stand. */
export const viewDeadMessages = (dead: readonly DeadMessage[], directory: Directory): readonly Block[] => {
  const lines = listByPerson(dead, directory);
  const shown = lines.slice(0, MOST_LINES);
  const rest = dead.length - shown.reduce((sum, [, count]) => sum + count, 0);
  return [
    plain(
      [
        `⚠️ ${dead.length} tin không gửi được và đã thôi gửi:`,
        ...shown.map(([line, count]) => `• ${line}${count > 1 ? ` (${count} tin)` : ''}`),
        ...(rest > 0 ? [`và ${rest} tin khác.`] : []),
        WHERE_TO_LOOK,
      ].join('\n'),
    ),
  ];
};

/** A pushed message as paragraphs, with names as they are now. */
export const viewPushed = (
  payload: Extract<Payload, { type: 'notice' }> | { readonly type: 'alert'; readonly alert: PlainAlert },
  directory: Directory,
  titleOf: TitleFinder,
): readonly Block[] => {
  switch (payload.type) {
    case 'notice':
      return [bold('Văn phòng thông báo'), plain(payload.text)];
    case 'alert':
      // That somebody has come is good news.
      return [
        plain(
          `${payload.alert.what === 'joined' ? '✅' : '⚠️'} ${alertText(payload.alert, directory, titleOf)}`,
        ),
      ];
  }
};
