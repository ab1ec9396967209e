import { writeFile } from 'node:fs/promises';
import { UsageError } from './command.ts';

/** What the system calls the failure of a file: `ENOENT`, `EACCES`. */
export const fileErrorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'không rõ';

/** Why a file wasn't read. */
export const whyUnread = (error: unknown): string => {
  const code = fileErrorCode(error);
  return code === 'ENOENT' ? 'không tìm thấy tệp' : `không đọc được tệp (lỗi ${code})`;
};

/** Writes what a command was asked for. @param mode who may read it. @throws {UsageError} where it can't be written */
export const writeAsked = async (file: string, content: Uint8Array, mode?: number): Promise<void> => {
  try {
    await writeFile(file, content, { mode });
  } catch (error) {
    throw new UsageError(
      `Không ghi được ${file} (${fileErrorCode(error)}). Kiểm tra lại thư mục và quyền ghi.`,
    );
  }
};
