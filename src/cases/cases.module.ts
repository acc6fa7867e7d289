import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { CampaignsController } from './campaigns.controller.js';
import { Campaigns } from './campaigns.js';
import { CaseCampaigns } from './case-campaigns.js';
import { CasesController } from './cases.controller.js';
import { CaseRegistrations, Cases, CaseViews, Parties } from './cases.js';

@Module({
  imports: [IdentityModule, InstrumentsModule],
  controllers: [CasesController, CampaignsController],
  providers: [Cases, CaseRegistrations, CaseViews, Parties, Campaigns, CaseCampaigns],
  exports: [Cases, CaseRegistrations, CaseViews, Parties, Campaigns],
})
export class CasesModule {}
