import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { Oversight } from './oversight.js';
import { TasksController } from './tasks.controller.js';

@Module({ imports: [IdentityModule], controllers: [TasksController], providers: [Oversight] })
export class OversightModule {}
