import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { ClaimViews } from './claim-views.js';
import { ClaimsController } from './claims.controller.js';
import { Claims } from './claims.js';

@Module({
  imports: [InstrumentsModule, CasesModule, RegistryModule],
  controllers: [ClaimsController],
  providers: [Claims, ClaimViews],
  exports: [Claims, ClaimViews],
})
export class ClaimsModule {}
