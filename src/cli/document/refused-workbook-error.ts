/** A workbook, or a count, that isn't taken; nothing of it is applied. Texts are Vietnamese, for whoever sent it. */
export class RefusedWorkbookError extends Error {
  readonly code = 'WORKBOOK';
  readonly nextStep = 'Chưa thay đổi gì. Sửa những chỗ nêu trên rồi xác nhận lại.';

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.name = 'RefusedWorkbookError';
  }
}
