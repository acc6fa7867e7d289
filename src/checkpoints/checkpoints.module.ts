import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { CheckpointsController } from './checkpoints.controller.js';
import { LogState } from './log-state.js';

@Module({ imports: [IdentityModule], controllers: [CheckpointsController], providers: [LogState] })
export class CheckpointsModule {}
