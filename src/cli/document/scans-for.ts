import type { ScanWish } from '../../documents/formats/read-document-file.ts';
import { findScanReader } from '../../documents/formats/scan/find-scan-reader.ts';
import type { DocumentIo } from './document-io.ts';

/** How a command reads pages that are pictures, with a line beside its outcome for each; undefined where `OCR=off`. */
export const scansFor = ({ config, warn }: DocumentIo): ScanWish | undefined =>
  config.readsScans
    ? {
        find: findScanReader,
        onPage: async (page, pages) => warn(`Đang đọc ảnh: xong trang ${page}/${pages}`),
      }
    : undefined;
