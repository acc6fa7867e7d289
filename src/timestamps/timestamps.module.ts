import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { TIMESTAMPING, Timestamper, type Timestamping } from './timestamper.js';
import { TimestampsController } from './timestamps.controller.js';
import { Timestamps } from './timestamps.js';

@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's dynamic modules are made by a static method.
export class TimestampsModule {
  static forRoot(timestamping: Timestamping | null): DynamicModule {
    return {
      module: TimestampsModule,
      imports: [IdentityModule],
      controllers: [TimestampsController],
      providers: [Timestamps, Timestamper, { provide: TIMESTAMPING, useValue: timestamping }],
    };
  }
}
