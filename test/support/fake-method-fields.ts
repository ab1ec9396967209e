import { z } from 'zod';

/** Fields of the Bot API's methods, as strictly as Telegram takes them. */
export const keyboardSchema = z.object({
  inline_keyboard: z.array(
    z
      .array(
        z.union([
          z.strictObject({ text: z.string().min(1), callback_data: z.string() }),
          z.strictObject({ text: z.string().min(1), url: z.url() }),
        ]),
      )
      .min(1),
  ),
});

const forceReplySchema = z.strictObject({
  force_reply: z.literal(true),
  selective: z.boolean().optional(),
  input_field_placeholder: z.string().min(1).max(64).optional(),
});

const textFields = {
  chat_id: z.number(),
  text: z.string(),
  parse_mode: z.literal('HTML').optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
};

export const sendSchema = z.strictObject({
  ...textFields,
  message_thread_id: z.number().optional(),
  reply_parameters: z
    .strictObject({ message_id: z.number(), allow_sending_without_reply: z.boolean().optional() })
    .optional(),
  reply_markup: z.union([keyboardSchema, forceReplySchema]).optional(),
});

export const editSchema = z.strictObject({
  ...textFields,
  message_id: z.number(),
  reply_markup: keyboardSchema.optional(),
});

export const fileSchema = z.strictObject({
  chat_id: z.number(),
  document: z.string().optional(),
  photo: z.string().optional(),
  video: z.string().optional(),
  caption: z.string().default(''),
  parse_mode: z.literal('HTML').optional(),
  reply_markup: keyboardSchema.optional(),
  message_thread_id: z.number().optional(),
  reply_parameters: sendSchema.shape.reply_parameters,
});

export const messageRefSchema = z.strictObject({ chat_id: z.number(), message_id: z.number() });

export const pressAnswerSchema = z.strictObject({
  callback_query_id: z.string(),
  text: z.string().min(1).max(200).optional(),
  show_alert: z.boolean().optional(),
});

export const scopeSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('default') }),
    z.strictObject({ type: z.literal('chat'), chat_id: z.number() }),
  ])
  .optional();

export const commandsSchema = z.strictObject({
  scope: scopeSchema,
  commands: z
    .array(
      z.strictObject({
        command: z.string().regex(/^[a-z0-9_]{1,32}$/),
        description: z.string().min(1).max(256),
      }),
    )
    .max(100),
});
