import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { NoticeViews } from './notice-views.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.js';

@Module({
  imports: [InstrumentsModule, CasesModule, RegistryModule],
  controllers: [NoticesController],
  providers: [Notices, NoticeViews],
})
export class NoticesModule {}
