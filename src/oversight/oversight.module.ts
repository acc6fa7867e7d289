import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ClockList } from './clocks/clock-list.js';
import { ClocksController } from './clocks/clocks.controller.js';
import { Oversight } from './oversight.js';
import { ReadingsController } from './readings.controller.js';
import { Readings } from './readings.js';
import { TasksController } from './tasks.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [TasksController, ReadingsController, ClocksController],
  providers: [Oversight, Readings, ClockList],
})
export class OversightModule {}
