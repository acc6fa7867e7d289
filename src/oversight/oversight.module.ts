import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { Alerts } from './alerts/alerts.js';
import { ClockList } from './clocks/clock-list.js';
import { ClocksController } from './clocks/clocks.controller.js';
import { FlawsController } from './flaws/flaws.controller.js';
import { Flaws } from './flaws/flaws.js';
import { Oversight } from './oversight.js';
import { ReadingsController } from './readings.controller.js';
import { Readings } from './readings.js';
import { Rounds } from './rounds.js';
import { TasksController } from './tasks.controller.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule],
  controllers: [TasksController, ReadingsController, ClocksController, FlawsController, AlertsController],
  providers: [Oversight, Readings, ClockList, Flaws, Alerts, Rounds],
  exports: [ClockList, Flaws],
})
export class OversightModule {}
