/** A text that speaks of no year at all: for when it holds can't be known, and its entry has to say it. */
export class UnreadableHeadError extends Error {
  override readonly name = 'UnreadableHeadError';

  /** @param document the id of the text */
  constructor(document: string) {
    super(
      `Không thấy năm nào trong văn bản “${document}”: xin ghi năm (year, hoặc validFrom và validTo) cho văn bản.`,
    );
  }
}
