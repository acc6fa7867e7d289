import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Makes the names in a folder outlast a loss of power, where the system can open folders. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  if (!handle) return;
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
