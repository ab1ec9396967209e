/**
 * Function syllables of questions and of Vietnamese at large: they say how something is asked rather than what about,
 * so the index counts them at half weight. Lower-case, accented.
 */
export const QUESTION_SYLLABLES: ReadonlySet<string> = new Set(
  (
    'ai à ạ bao bằng bị các cái cho chưa có còn của cùng cũng đã đang đâu đây để đến đi điều do đó được gì giờ hay hãy ' +
    'hoặc hỏi không khi là làm lại loại mà mấy mỗi một nào này nên nếu ngày người nhé nhiêu nhỉ như những nơi ở phải qua ' +
    'ra rằng rồi sao sẽ số so sự tại thế theo thì thời trên trong từ và vào vậy về vì với xin'
  ).split(' '),
);
