import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../application.js';
import { Identity } from '../identity/identity.js';
import { readConfig } from '../platform/config.js';
import { filesFolderOf } from '../platform/files/files.js';
import { openDatabaseToRoles } from '../platform/postgres/cluster-roles.js';
import { type PreparedDatabase, prepareDatabase } from '../platform/postgres/database-preparation.js';
import { changeUrl, databaseOf, userOf, withConnection } from '../platform/postgres/postgres-connection.js';
import { type County, settleCounty } from './county.js';

/** The application, listening, on a database of its own in which a county has settled. */
export interface Site {
  application: NestFastifyApplication;
  origin: string;
  superuserUrl: string;
  county: County;
}

/** A private PostgreSQL in a temporary folder, with the durability of the real one, and as many databases as are asked for. */
export class Place {
  private readonly applications: NestFastifyApplication[] = [];

  private county: County | undefined;

  private constructor(
    private readonly folder: string,
    private readonly prepared: PreparedDatabase,
  ) {}

  /** The server alone; `settle` comes next. */
  static async open(): Promise<Place> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'case-property-bench-'));
    try {
      await chmod(folder, 0o711);
      return new Place(folder, await prepareDatabase(readConfig({ DATA_DIR: folder })));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Settles a county in the template; every site copies it, the open sessions too. */
  async settle(): Promise<void> {
    const application = await createApplication({ ...this.prepared, filesFolder: this.filesFolder() }, [
      'error',
    ]);
    this.applications.push(application);
    await application.listen(0, '127.0.0.1');
    await application.get(Identity).ensureFirstAdministrator('administrator', ADMINISTRATOR_PASSWORD);
    this.county = await settleCounty(await application.getUrl(), ADMINISTRATOR_PASSWORD);
    await application.close();
    this.applications.pop();
  }

  /** A copy of the template. */
  async database(name: string): Promise<string> {
    const { superuserUrl, migratorUrl } = this.prepared;
    const superuser = superuserUrl as string;
    await withConnection(changeUrl(superuser, { database: 'postgres' }), async (client) => {
      const template = databaseOf(superuser);
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${userOf(migratorUrl)}`);
      await openDatabaseToRoles(client, name);
    });
    return changeUrl(superuser, { database: name });
  }

  /** The application on a copy of the template. */
  async site(name: string): Promise<Site> {
    if (!this.county) throw new Error('no county has settled');
    const superuserUrl = await this.database(name);
    const application = await createApplication(
      {
        applicationUrl: this.applicationUrl(name),
        sequencerUrl: changeUrl(this.prepared.sequencerUrl, { database: name }),
        filesFolder: this.filesFolder(),
      },
      ['error'],
    );
    this.applications.push(application);
    await application.listen(0, '127.0.0.1');
    return { application, origin: await application.getUrl(), superuserUrl, county: this.county };
  }

  /** How the application's own role reaches a database. */
  applicationUrl(database: string): string {
    return changeUrl(this.prepared.applicationUrl, { database });
  }

  /** How the signer reaches the database of a site. */
  signerUrl({ superuserUrl }: Site): string {
    return changeUrl(this.prepared.signerUrl, { database: databaseOf(superuserUrl) });
  }

  /** A folder of a program of its own. */
  folderOf(name: string): string {
    return path.join(this.folder, name);
  }

  private filesFolder(): string {
    return filesFolderOf({ dataFolder: this.folder });
  }

  /** Ends everything and removes the folder, however far it came. */
  async close(): Promise<void> {
    for (const application of this.applications.splice(0)) await application.close().catch(() => {});
    await this.prepared.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const ADMINISTRATOR_PASSWORD = 'a password for one run only';
