import { getDocumentProxy } from 'unpdf';
import { DocumentFileError, type DocumentFileFault } from '../format-text.ts';

/** An opened file; `destroy` it when done. */
export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pictures aren't needed and may be huge; none is decoded. In pixels. */
const LARGEST_PICTURE = 1;

/**
 * Opens a PDF from its bytes. No script of the file runs, nothing is fetched, no picture is decoded.
 * @throws {DocumentFileError} `ENCRYPTED` or `DAMAGED`
 */
export const openPdf = async (file: string, bytes: Uint8Array): Promise<OpenPdf> => {
  try {
    // pdf.js takes the bytes away from whoever gave them.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      disableFontFace: true,
      enableXfa: false,
      isEvalSupported: false,
      maxImageSize: LARGEST_PICTURE,
      stopAtErrors: false,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (cause) {
    throw faultOf(file, cause);
  }
};

/** What went wrong while a PDF was read, in words for whoever brought it. */
export const faultOf = (file: string, cause: unknown): DocumentFileError => {
  if (cause instanceof DocumentFileError) return cause;
  const isLocked = cause instanceof Error && cause.name === 'PasswordException';
  const code: DocumentFileFault = isLocked ? 'ENCRYPTED' : 'DAMAGED';
  return new DocumentFileError(code, {
    file,
    problem: isLocked ? 'tệp có mật khẩu' : 'tệp hỏng hoặc không phải tệp PDF',
    nextStep: isLocked
      ? 'Mở tệp bằng mật khẩu, in lại thành tệp PDF không có mật khẩu, rồi thêm tệp đó.'
      : 'Mở thử tệp trên máy; nếu mở được thì in lại thành PDF, nếu không thì xin lại tệp, rồi thêm lại.',
    cause,
  });
};
