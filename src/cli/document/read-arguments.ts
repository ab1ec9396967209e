import type { Config } from '../../config/config.ts';
import type { CommandIo } from '../command.ts';
import { FLAG, HELP, readOptionsAndWords, TEXT } from '../read-options.ts';

export const DOCUMENT_USAGE = `Cách dùng:
  npm run document -- add TỆP               đọc một văn bản (.docx, .pdf, .html, .txt, .md) và giữ thành bản nháp, chưa ai được trả lời từ đó
  npm run document -- add TỆP --live        dùng để trả lời ngay như đã đọc, chưa có người xác nhận
  npm run document -- list                  các văn bản đang có
  npm run document -- show MÃ               một văn bản: đã đọc được gì, đoán gì về từng con số, chỗ nào cần xem lại
  npm run document -- replace MÃ TỆP        thay bằng bản đã sửa, báo con số và nhiệm vụ nào đổi, phân công và báo cáo nào chuyển theo; bản cũ vẫn được giữ
  npm run document -- table MÃ --out TỆP.xlsx
                                            ghi những gì đã đọc thành bảng Excel để kiểm tra, sửa và xác nhận
  npm run document -- confirm MÃ            dùng văn bản đã kiểm tra; phần đoán về các con số vẫn là đoán
  npm run document -- confirm MÃ --table TỆP.xlsx --targets 14
                                            cùng những gì đã điền vào bảng, và số chỉ tiêu tự đếm (nếu có) phải khớp
  npm run document -- link MÃ MÃ-KHÁC      văn bản này thực hiện văn bản kia: đơn vị chủ trì và thời hạn ở đây trả lời cho chỉ tiêu ở đó; bỏ mã sau để xem gợi ý
  npm run document -- unlink MÃ             bỏ nối
  npm run document -- withdraw MÃ           thôi dùng một văn bản; nội dung vẫn được giữ
Thêm: --id MÃ (tự đặt mã) · --force (dùng dù đọc được ít; thay dù có phân công, báo cáo mất chỗ) · --json · --data THƯ-MỤC (thay DATA_DIR)`;

/** What the verbs of `document` work with beside their arguments. */
export interface DocumentIo extends Pick<CommandIo, 'print' | 'warn' | 'now'> {
  readonly config: Config;
}

/** The options that the verbs of `document` have. */
export const readArguments = (argv: readonly string[]) => {
  const { values, positionals } = readOptionsAndWords(argv, {
    id: TEXT,
    live: FLAG,
    force: FLAG,
    json: FLAG,
    out: TEXT,
    table: TEXT,
    targets: TEXT,
    data: TEXT,
    help: HELP,
  });
  const [verb = '', subject, file, ...rest] = positionals;
  return { options: values, verb, subject, file, hasMore: rest.length > 0 };
};

export type DocumentOptions = ReturnType<typeof readArguments>['options'];
