import { open } from 'node:fs/promises';

/** Writes a file and waits until it is on the disk. Rejects with the file system's error. */
export const writeDurably = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
