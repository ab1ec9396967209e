import type { InlineKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';
import { checkHtml } from './check-html.ts';
import { type ChatMessage, FAKE_BOT, type FakeChats, type FileKind } from './fake-chats.ts';
import {
  commandsSchema,
  editSchema,
  fileSchema,
  keyboardSchema,
  messageRefSchema,
  pressAnswerSchema,
  scopeSchema,
  sendSchema,
} from './fake-method-fields.ts';
import type { CallParameters, UploadedFile } from './read-request.ts';

/** A refusal as the Bot API words it. */
export class FakeRefusal extends Error {
  readonly code: number;
  readonly parameters: Readonly<Record<string, number>>;

  constructor(code: number, description: string, parameters: Readonly<Record<string, number>> = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

const badRequest = (reason: string): FakeRefusal => new FakeRefusal(400, `Bad Request: ${reason}`);

const readText = (text: string, parseMode: 'HTML' | undefined): string => {
  const checked = parseMode === undefined ? { ok: true as const, text } : checkHtml(text);
  if (!checked.ok) throw new FakeRefusal(400, checked.description);
  if (checked.text.trim() === '') throw badRequest('message text is empty');
  if (checked.text.length > 4096) throw badRequest('message is too long');
  return checked.text;
};

const readKeyboard = (markup: unknown): InlineKeyboardMarkup['inline_keyboard'] => {
  const { data } = keyboardSchema.safeParse(markup);
  for (const button of data?.inline_keyboard.flat() ?? []) {
    if (!('callback_data' in button)) continue;
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  return data?.inline_keyboard ?? [];
};

const checkChat = (chats: FakeChats, chat: number): void => {
  const movedTo = chats.movedChats.get(chat);
  if (movedTo !== undefined) {
    throw new FakeRefusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: movedTo,
    });
  }
  if (chats.blockedChats.has(chat)) throw new FakeRefusal(403, 'Forbidden: bot was blocked by the user');
  if (!chats.knowsChat(chat)) throw badRequest('chat not found');
};

const toResult = (message: ChatMessage) => ({
  message_id: message.id,
  date: 1_700_000_000 + message.id,
  chat: { id: message.chat, type: message.chat > 0 ? 'private' : 'supergroup' },
  from: FAKE_BOT,
  text: message.text,
});

const store = (
  chats: FakeChats,
  sent: Pick<ChatMessage, 'chat' | 'text' | 'html' | 'keyboard' | 'repliesTo' | 'file'>,
) => {
  const message: ChatMessage = { ...sent, id: chats.newMessageId(sent.chat), fromBot: true, edits: 0 };
  chats.put(message);
  return toResult(message);
};

const sendMessage = (chats: FakeChats, { fields }: CallParameters): unknown => {
  const call = sendSchema.parse(fields);
  checkChat(chats, call.chat_id);
  const replied = call.reply_parameters;
  const isThere = replied !== undefined && chats.find(call.chat_id, replied.message_id) !== undefined;
  if (replied && !isThere && replied.allow_sending_without_reply !== true) {
    throw badRequest('message to be replied not found');
  }
  return store(chats, {
    chat: call.chat_id,
    text: readText(call.text, call.parse_mode),
    html: call.text,
    keyboard: readKeyboard(call.reply_markup),
    repliesTo: isThere ? replied.message_id : undefined,
  });
};

const editMessageText = (chats: FakeChats, { fields }: CallParameters): unknown => {
  const call = editSchema.parse(fields);
  checkChat(chats, call.chat_id);
  const message = chats.find(call.chat_id, call.message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  if (!message.fromBot) throw badRequest("message can't be edited");
  if (message.file !== undefined) throw badRequest('there is no text in the message to edit');
  const text = readText(call.text, call.parse_mode);
  const keyboard = readKeyboard(call.reply_markup);
  if (message.html === call.text && JSON.stringify(message.keyboard) === JSON.stringify(keyboard)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same',
    );
  }
  Object.assign(message, { text, html: call.text, keyboard, edits: message.edits + 1 });
  return toResult(message);
};

const deleteMessage = (chats: FakeChats, { fields }: CallParameters): unknown => {
  const call = messageRefSchema.parse(fields);
  checkChat(chats, call.chat_id);
  if (!chats.remove(call.chat_id, call.message_id)) throw badRequest('message to delete not found');
  return true;
};

const answerCallbackQuery = (chats: FakeChats, { fields }: CallParameters): unknown => {
  const { callback_query_id } = pressAnswerSchema.parse(fields);
  if (!chats.pendingPresses.delete(callback_query_id)) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  return true;
};

const sendChatAction = (chats: FakeChats, { fields }: CallParameters): unknown => {
  const call = z
    .strictObject({ chat_id: z.number(), action: z.enum(['typing', 'upload_photo', 'upload_document']) })
    .parse(fields);
  checkChat(chats, call.chat_id);
  return true;
};

const draftSchema = z.strictObject({
  chat_id: z.number().positive(),
  draft_id: z
    .number()
    .int()
    .refine((id) => id !== 0),
  text: z.string().min(1).max(4096),
});

/** A preview that Telegram shows for half a minute; it is no message. */
const sendMessageDraft = (chats: FakeChats, { fields }: CallParameters): unknown => {
  checkChat(chats, draftSchema.parse(fields).chat_id);
  return true;
};

type Method = (chats: FakeChats, call: CallParameters) => unknown;

/** A file that is sent again by its id, as what it was sent first. */
const findSent = (chats: FakeChats, field: FileKind, id: string): UploadedFile => {
  const kind = chats.fileKinds.get(id);
  if (kind === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
  if (kind !== field) throw badRequest(`can't use file of type ${kind} as ${field}`);
  return { field, name: id, size: 0, content: Buffer.alloc(0) };
};

/** A file with a caption, `sendDocument`, `sendPhoto` or `sendVideo`; uploaded, or by the id of one that was sent. */
const sendFile =
  (field: FileKind): Method =>
  (chats, { fields, files }) => {
    const call = fileSchema.parse(fields);
    checkChat(chats, call.chat_id);
    const text = call.caption === '' ? '' : readText(call.caption, call.parse_mode);
    if (text.length > 1024) throw badRequest('message caption is too long');
    const given = call[field] ?? '';
    const attached = /^attach:\/\/(.+)$/.exec(given)?.[1];
    const file = files.find((each) => each.field === attached) ?? findSent(chats, field, given);
    return store(chats, {
      chat: call.chat_id,
      text,
      html: call.caption,
      keyboard: readKeyboard(call.reply_markup),
      repliesTo: undefined,
      file: { kind: field, name: file.name, content: file.content },
    });
  };

/** Bots can't fetch more than this (Bot API, getFile). */
const LARGEST_FILE = 20 * 1024 * 1024;

const getFile = (chats: FakeChats, { fields }: CallParameters): unknown => {
  const { file_id } = z.strictObject({ file_id: z.string() }).parse(fields);
  const file = chats.files.get(file_id);
  if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
  const { length } = file.content;
  if (length > LARGEST_FILE) throw badRequest('file is too big');
  return { file_id, file_unique_id: `unique-${file_id}`, file_size: length, file_path: file.path };
};

const METHODS: Readonly<Record<string, Method>> = {
  getMe: () => FAKE_BOT,
  deleteWebhook: () => true,
  setMyCommands: (_chats, { fields }) => {
    commandsSchema.parse(fields);
    return true;
  },
  deleteMyCommands: (_chats, { fields }) => {
    z.strictObject({ scope: scopeSchema }).parse(fields);
    return true;
  },
  answerInlineQuery: (_chats, { fields }) => {
    z.object({ inline_query_id: z.string(), results: z.array(z.unknown()).max(50) }).parse(fields);
    return true;
  },
  sendMessage,
  editMessageText,
  deleteMessage,
  answerCallbackQuery,
  sendChatAction,
  sendMessageDraft,
  sendDocument: sendFile('document'),
  sendPhoto: sendFile('photo'),
  sendVideo: sendFile('video'),
  getFile,
};

/**
 * Performs a call on the chats, strictly: unknown parameters are refused too.
 * @throws {FakeRefusal} as Telegram would refuse it.
 */
export const performMethod = (chats: FakeChats, method: string, call: CallParameters): unknown => {
  const perform = METHODS[method];
  if (perform === undefined) throw new FakeRefusal(404, 'Not Found: method not found');
  try {
    return perform(chats, call);
  } catch (error) {
    if (error instanceof z.ZodError) throw badRequest(`bad parameters: ${z.prettifyError(error)}`);
    throw error;
  }
};
