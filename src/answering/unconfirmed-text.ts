/** Ends what is shown of an answer from a document that nobody of the office has confirmed. */
export const UNCONFIRMED_TEXT = 'Văn bản này chưa được Văn phòng soát.';
