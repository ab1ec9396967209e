/** What is said where a file can't be fetched from Telegram. */
export const DOWNLOAD_TEXTS = {
  TOO_BIG:
    'Tệp lớn hơn 20 MB nên Telegram không cho bot tải. Bỏ bớt hình ảnh hoặc tách phụ lục rồi gửi lại; hoặc nhờ người vận hành thêm tại máy chủ (đến 50 MB).',
  GONE: 'Telegram không còn giữ tệp này. Xin gửi lại tệp.',
  UNREACHABLE: 'Chưa tải được tệp từ Telegram. Xin gửi lại sau ít phút.',
} as const;
