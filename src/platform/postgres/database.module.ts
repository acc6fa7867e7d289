import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../clock.js';
import { Transactions } from '../transactions.js';
import type { PreparedDatabase } from './database-preparation.js';

/** Connects the application, as its own role, to a database that is ready. */
@Global()
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's dynamic modules are made by a static method.
export class DatabaseModule {
  /** @param poolSize connections of this process, at most; the server allows 100 by default. */
  static forRoot(prepared: Pick<PreparedDatabase, 'applicationUrl'>, poolSize = 16): DynamicModule {
    const connection = TypeOrmModule.forRootAsync({
      useFactory: () => ({
        type: 'postgres' as const,
        url: prepared.applicationUrl,
        autoLoadEntities: true,
        synchronize: false,
        uuidExtension: 'pgcrypto' as const,
        installExtensions: false,
        poolSize,
        applicationName: 'case-property',
        logging: false,
        retryAttempts: 3,
        retryDelay: 500,
      }),
    });
    return {
      module: DatabaseModule,
      imports: [connection],
      providers: [Transactions, Clock],
      exports: [Transactions, Clock],
    };
  }
}
