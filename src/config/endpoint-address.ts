import { z } from 'zod';

const isEndpoint = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
};

/** The address of an OpenAI-compatible endpoint, without a slash at its end. */
export const endpointAddress = z
  .string()
  .refine(isEndpoint, {
    error: 'phải là một địa chỉ http:// hoặc https:// không kèm mật khẩu, ví dụ http://localhost:11434/v1',
  })
  .transform((address) => address.replace(/(?<!\/)\/+$/, ''))
  .optional();
