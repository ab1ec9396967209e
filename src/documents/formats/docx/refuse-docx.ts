import { DocumentFileError, type DocumentFileFault } from '../format-text.ts';

/** What is wrong with a Word file, and what its owner does about it. */
const REASONS = {
  'not-a-zip': {
    code: 'FORMAT',
    problem: 'không phải tệp Word .docx',
    nextStep: 'Mở tệp bằng Word, chọn Lưu thành, kiểu Tài liệu Word (.docx), rồi thêm lại.',
  },
  'old-doc': {
    code: 'FORMAT',
    problem: 'đây là tệp Word kiểu cũ (.doc) mang đuôi .docx',
    nextStep: 'Mở bằng Word, chọn Lưu thành, kiểu Tài liệu Word (.docx), rồi thêm tệp mới.',
  },
  'no-document': {
    code: 'FORMAT',
    problem: 'trong tệp không có văn bản Word nào',
    nextStep: 'Kiểm tra có chọn đúng tệp không; mở bằng Word, lưu thành .docx rồi thêm lại.',
  },
  encrypted: {
    code: 'ENCRYPTED',
    problem: 'tệp đặt mật khẩu nên không đọc được',
    nextStep: 'Mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu), lưu lại rồi thêm lại.',
  },
  macros: {
    code: 'MACROS',
    problem: 'tệp có mã lệnh (macro) nên không nhận',
    nextStep: 'Mở bằng Word, lưu thành kiểu Tài liệu Word (.docx), là kiểu không có macro, rồi thêm lại.',
  },
  'too-large': {
    code: 'BOMB',
    problem: 'tệp nén phình ra quá lớn khi mở',
    nextStep: 'Mở bằng Word, chép phần chữ sang một tài liệu mới, lưu thành .docx rồi thêm lại.',
  },
  'too-deep': {
    code: 'BOMB',
    problem: 'tệp lồng nhiều lớp khác thường, không giống tệp do Word lưu',
    nextStep: 'Mở bằng Word, chép phần chữ sang một tài liệu mới, lưu thành .docx rồi thêm lại.',
  },
  damaged: {
    code: 'DAMAGED',
    problem: 'tệp bị hỏng, không đọc trọn được',
    nextStep: 'Xin lại tệp từ nơi gửi, hoặc mở bằng Word cho sửa, lưu lại rồi thêm lại.',
  },
  'own-entities': {
    code: 'DAMAGED',
    problem: 'tệp có khai báo lạ (DTD) mà Word không bao giờ ghi',
    nextStep: 'Mở bằng Word, lưu thành một tệp .docx mới rồi thêm lại.',
  },
  empty: {
    code: 'EMPTY',
    problem: 'tệp không có chữ nào',
    nextStep: 'Nếu văn bản là ảnh chụp, hãy lấy bản có chữ; chép toàn văn vào tệp Word rồi thêm lại.',
  },
} as const satisfies Record<string, { code: DocumentFileFault; problem: string; nextStep: string }>;

/** Why a Word file isn't read. */
export type DocxFault = keyof typeof REASONS;

/**
 * The error for a Word file that isn't read; the caller throws it.
 * @param where the part of the file at fault, as `word/document.xml`
 */
export const refuseDocx = (
  file: string,
  fault: DocxFault,
  { where, cause }: { readonly where?: string; readonly cause?: unknown } = {},
): DocumentFileError => {
  const { code, problem, nextStep } = REASONS[fault];
  return new DocumentFileError(code, {
    file,
    ...(where === undefined ? {} : { where: `phần ${where}` }),
    problem,
    nextStep,
    cause,
  });
};
