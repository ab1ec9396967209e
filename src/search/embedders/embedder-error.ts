/** Why an embedder gave no vectors: not reached, too slow, too busy, refusing, answering nonsense, another model. */
export type EmbedderFault =
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  | 'BUSY'
  | 'REFUSED'
  | 'MALFORMED'
  | 'OTHER_DIMENSIONS';

const NEXT_STEPS: Readonly<Record<EmbedderFault, string>> = {
  UNREACHABLE: 'Kiểm tra EMBEDDINGS_BASE_URL và máy chủ nhúng có đang chạy không.',
  TIMED_OUT: 'Máy chủ nhúng chậm: tăng EMBEDDINGS_TIMEOUT_MS, hoặc dùng mô hình nhỏ hơn.',
  BUSY: 'Máy chủ nhúng đang bận: thử lại sau ít phút.',
  REFUSED: 'Kiểm tra EMBEDDINGS_MODEL, EMBEDDINGS_API_KEY và EMBEDDINGS_BASE_URL.',
  MALFORMED: 'Máy chủ trả lời không đúng kiểu /embeddings của OpenAI: kiểm tra EMBEDDINGS_BASE_URL.',
  OTHER_DIMENSIONS: 'Mô hình đã đổi: chạy npm run ingest để dựng lại chỉ mục.',
};

/** What an operator can do about a fault, in Vietnamese. */
export const nextStepFor = (fault: EmbedderFault): string => NEXT_STEPS[fault];

/** An embedder gave no usable vectors. `code` says why; the message holds no text that was to be embedded. */
export class EmbedderError extends Error {
  readonly code: EmbedderFault;
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;
  /** How long the endpoint asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: EmbedderFault,
    message: string,
    options: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'EmbedderError';
    this.code = code;
    this.nextStep = nextStepFor(code);
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The embedder that the settings name can't be used at all: a package or a model's file is missing. */
export class EmbedderSetupError extends Error {
  readonly code = 'EMBEDDER_SETUP';
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;

  constructor(message: string, nextStep: string) {
    super(message);
    this.name = 'EmbedderSetupError';
    this.nextStep = nextStep;
  }
}
