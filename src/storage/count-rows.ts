interface Deletion {
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint } | undefined>;
}

/** Deletes, and gives how many rows that were. */
export const countDeleted = async (deletion: Deletion): Promise<number> =>
  Number((await deletion.executeTakeFirst())?.numDeletedRows ?? 0n);
