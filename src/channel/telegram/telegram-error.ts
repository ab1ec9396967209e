export type TelegramFault = 'CONFLICT' | 'BAD_TOKEN';

const MESSAGES: Readonly<Record<TelegramFault, readonly [problem: string, nextStep: string]>> = {
  CONFLICT: [
    'Một tiến trình khác đang nhận tin bằng cùng BOT_TOKEN (Telegram báo 409).',
    'Dừng tiến trình kia, hoặc dùng token của một bot khác, rồi chạy lại.',
  ],
  BAD_TOKEN: [
    'Telegram không chấp nhận BOT_TOKEN này (báo 401 hoặc 404).',
    'Lấy lại token từ @BotFather, kiểm tra TELEGRAM_API_ROOT, rồi chạy lại.',
  ],
};

/** Telegram refuses us for a reason that only the operator can remove; the process must stop. */
export class TelegramError extends Error {
  readonly code: TelegramFault;
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;

  constructor(code: TelegramFault, cause: unknown) {
    const [problem, nextStep] = MESSAGES[code];
    super(problem, { cause });
    this.name = 'TelegramError';
    this.code = code;
    this.nextStep = nextStep;
  }
}
