/** The folder in the corpus that holds the words and phrases of the language, whatever the document. */
export const VIETNAMESE_FOLDER = 'vietnamese';
