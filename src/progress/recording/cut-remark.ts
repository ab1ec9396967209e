/** What somebody wrote, cut between words if it is longer than `limit` characters; `…` says so. */
export const cutRemark = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : `${text
        .slice(0, limit)
        .replace(/(?<!\S)\S*$/u, '')
        .trimEnd()} …`;
