/** A prompt's file that can't be used, with the line at fault. */
export class PromptFileError extends Error {
  readonly code = 'PROMPT_FILE';
  readonly file: string;
  readonly line: number;
  /** What the operator can do, in Vietnamese. */
  readonly nextStep = 'Sửa tệp ấy, hoặc bỏ LLM_BASE_URL để chạy không có mô hình ngôn ngữ.';

  constructor(file: string, line: number, problem: string, options?: ErrorOptions) {
    super(`${file}, dòng ${line}: ${problem}`, options);
    this.name = 'PromptFileError';
    this.file = file;
    this.line = line;
  }
}
