import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { IdentityModule } from '../identity/identity.module.js';
import { CheckpointsController } from './checkpoints.controller.js';
import { InclusionController } from './inclusion.controller.js';
import { Inclusion } from './inclusion.js';
import { LaterCheckpoint } from './later-checkpoint.js';
import { LogState, VERIFICATION_HOURS } from './log-state.js';
import { Receipts } from './receipts.js';
import { SecondLogController } from './second-log.controller.js';

/** Its interceptor puts a receipt on the answer of every handler that wrote. */
@Module({
  imports: [IdentityModule],
  controllers: [CheckpointsController, SecondLogController, InclusionController],
  providers: [LogState, Inclusion, LaterCheckpoint, { provide: APP_INTERCEPTOR, useClass: Receipts }],
})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's dynamic modules are made by a static method.
export class CheckpointsModule {
  static forRoot(verificationHours: number | null): DynamicModule {
    return {
      module: CheckpointsModule,
      providers: [{ provide: VERIFICATION_HOURS, useValue: verificationHours }],
    };
  }
}
