import type { TypedExamples } from '../../../domain/resolution.ts';
import { present } from '../../../domain/view.ts';
import { SECRETS_NOTICE } from '../../../week/describe-greeting.ts';

// What the bot says in its own words. Facts about a document never stand here, nor what kind it is.

/** `/chitieu 6: xem chỉ tiêu số 6; /chitieu 4b: phần thứ hai của chỉ tiêu số 4`; nothing of what isn't there. */
const targetLines = ({ target, part }: TypedExamples): readonly string[] => {
  const shown = present(
    target !== undefined && `/chitieu ${target}: xem chỉ tiêu số ${target}`,
    part !== undefined && `/chitieu ${part}: phần thứ hai của chỉ tiêu số ${part.replace(/\D/g, '')}`,
  );
  return shown.length === 0 ? [] : [shown.join('; ')];
};

/**
 * How to use the bot, with the commands that this person has.
 * @param kind what people call what is in force
 * @param typed what can be typed about it
 */
export const helpText = (
  commands: readonly { readonly name: string; readonly description: string }[],
  kind: string,
  typed: TypedExamples,
): string =>
  [
    [
      'Đồng chí cứ nhắn câu hỏi bằng lời thường, có dấu hay không dấu đều được.',
      `Nếu ${kind} không nêu, tôi nói rõ là không nêu.`,
    ].join(' '),
    [
      ...commands.map(({ name, description }) => `/${name}: ${description}`),
      ...targetLines(typed),
      '/trogiup: hướng dẫn này',
    ].join('\n'),
    `Hỏi tiếp được ngay, ví dụ: ${followUps(typed)}. Sửa câu hỏi thì câu trả lời được sửa theo.`,
    'Trong nhóm, tôi chỉ trả lời khi được nhắc tên, được trả lời tin, hoặc bằng lệnh.',
    SECRETS_NOTICE,
  ].join('\n\n');

const followUps = ({ followUp }: TypedExamples): string =>
  [followUp, 'ai phụ trách?']
    .flatMap((question) => (question === undefined ? [] : [`“${question}”`]))
    .join(', ');

export const UNKNOWN_COMMAND_TEXT = 'Tôi không có lệnh này. Các lệnh có trong /trogiup.';
export const PRIVATE_ONLY_TEXT = 'Việc này có nội dung riêng. Xin đồng chí nhắn riêng cho tôi.';
export const ONLY_TEXT_TEXT =
  'Tôi chỉ đọc được câu hỏi bằng chữ. Xin đồng chí nhắn câu hỏi thành tin nhắn văn bản.';
/** Asks for words, with a report to go by where the document gives one. */
const typeInstead = ({ report }: TypedExamples): string =>
  `Xin đồng chí nhắn bằng chữ${report === undefined ? '' : `, ví dụ: ${report}`}.`;
/** To a voice message. */
export const unheardText = (typed: TypedExamples): string =>
  `Tôi chưa nghe được tin thoại. ${typeInstead(typed)}`;
/** To a place on the map. */
export const unreadPlaceText = (typed: TypedExamples): string =>
  `Tôi chưa đọc được vị trí. ${typeInstead(typed)}`;
export const THANKS_TEXT = 'Cảm ơn đồng chí.';
export const STRANGER_TEXT = 'Xin lỗi, bot này chỉ phục vụ người được mời.';

export const UNHANDLED_MESSAGE_TEXT =
  'Tôi chưa xử lý được tin này. Tin vẫn được giữ lại và Văn phòng đã biết, đồng chí không cần gửi lại.';
export const UNHANDLED_PRESS_TEXT =
  'Tôi chưa xử lý được lần bấm nút ở tin này. Việc đó được giữ lại và Văn phòng đã biết.';

/** What a person is told when something broke; the same code stands in the log. */
export const errorText = (code: string): string =>
  `Xin lỗi, tôi chưa xử lý được yêu cầu này. Xin thử lại sau ít phút; nếu vẫn không được, xin báo Văn phòng mã lỗi ${code}.`;
