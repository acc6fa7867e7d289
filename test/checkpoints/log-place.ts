import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { signerDatabase } from '../../src/checkpoints/programs.js';
import { Signer } from '../../src/checkpoints/signer.js';
import { SignerFolder } from '../../src/checkpoints/signer-state.js';
import type { TilePlaces } from '../../src/checkpoints/tile-export.js';
import type { Fact } from '../../src/ledger/ledger.js';
import { Clock } from '../../src/platform/clock.js';
import { fact, type OpenedLedger, openLedger } from '../ledger/opened-ledger.js';

/** A ledger with a signer of its own, and what it said aloud. */
export interface LogPlace {
  opened: OpenedLedger;
  database: DataSource;
  folder: string;
  policyFile: string;
  warnings: string[];
  /** A signer that has just been started on this folder, or on another with this database. */
  signer(folder?: string, tiles?: TilePlaces): Promise<Signer>;
  /** Folders for static files. */
  tiles: Required<TilePlaces>;
  /** What the log says that its signer is, by the latest notice. */
  state(about?: string): Promise<{ state: string; message: string } | undefined>;
  close(): Promise<void>;
}

export async function openLog(): Promise<LogPlace> {
  const opened = await openLedger();
  const database = await signerDatabase(opened.database.signerUrl);
  const home = await mkdtemp(path.join(os.tmpdir(), 'case-property-signer-'));
  const folder = path.join(home, 'signer');
  const policyFile = path.join(home, 'policy');
  const warnings: string[] = [];
  return {
    opened,
    database,
    folder,
    policyFile,
    warnings,
    tiles: { folder: path.join(home, 'tiles'), entries: path.join(home, 'entries') },
    signer: (where = folder, tiles) =>
      Signer.open({
        database,
        folder: new SignerFolder(where),
        policyFile,
        clock: new Clock(),
        ...(tiles ? { tiles } : {}),
        warn: (message) => warnings.push(message),
      }),
    async state(about = 'signer') {
      const [row] = await database.query(
        'SELECT state, message FROM ledger.notice WHERE about = $1 ORDER BY ordinal DESC LIMIT 1',
        [about],
      );
      return row;
    },
    async close() {
      await database.destroy();
      await opened.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Facts whose entries have the same bytes wherever they are the first of their subjects. */
export const sameFacts = (count: number): Fact[] =>
  Array.from({ length: count }, () => ({ ...fact(v7()), id: v7() }));
