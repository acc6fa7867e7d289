import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../src/application.js';
import { Identity } from '../../src/identity/identity.js';
import { FIRST_ADMINISTRATOR } from '../../src/setup.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** A server on a database of its own, with its first administrator, as the programs expect to find it. */
export class ProgramServer {
  private constructor(
    readonly origin: string,
    private readonly application: NestFastifyApplication,
    private readonly database: TestDatabase,
  ) {}

  static async open(): Promise<ProgramServer> {
    const database = await createTestDatabase();
    const application = await createApplication(database);
    const password = passwordOf(FIRST_ADMINISTRATOR);
    await application.get(Identity).ensureFirstAdministrator(FIRST_ADMINISTRATOR, password);
    await application.listen(0, '127.0.0.1');
    return new ProgramServer(await application.getUrl(), application, database);
  }

  readonly passwords = passwordOf;

  async close(): Promise<void> {
    await this.application.close();
    await this.database.drop();
  }
}

const passwordOf = (loginName: string): string => `a password of ${loginName}`;
