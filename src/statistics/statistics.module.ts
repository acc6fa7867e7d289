import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Durations } from './durations.js';
import { Flow } from './flow.js';
import { Groups } from './groups.js';
import { StatisticsController } from './statistics.controller.js';
import { Statistics } from './statistics.js';
import { Stock } from './stock.js';
import { Values } from './values.js';

@Module({
  imports: [IdentityModule, CasesModule],
  controllers: [StatisticsController],
  providers: [Statistics, Flow, Stock, Durations, Values, Groups],
})
export class StatisticsModule {}
