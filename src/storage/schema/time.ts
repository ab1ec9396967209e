/** Times are ISO 8601 in UTC with milliseconds, so that they sort as text; JSON is text. */
export type Time = string;
