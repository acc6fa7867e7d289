import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { CampaignsController } from './campaigns.controller.js';
import { Campaigns } from './campaigns.js';
import { CaseCampaigns } from './case-campaigns.js';
import { CasesController } from './cases.controller.js';
import { Cases, Parties } from './cases.js';

@Module({
  imports: [IdentityModule],
  controllers: [CasesController, CampaignsController],
  providers: [Cases, Parties, Campaigns, CaseCampaigns],
  exports: [Cases, Parties],
})
export class CasesModule {}
