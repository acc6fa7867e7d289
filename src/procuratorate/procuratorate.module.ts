import { Module } from '@nestjs/common';
import { DisposalModule } from '../disposal/disposal.module.js';
import { HandoverModule } from '../handover/handover.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { ProcuratorateController } from './procuratorate.controller.js';
import { Procuratorate } from './procuratorate.js';

@Module({
  imports: [IdentityModule, RegistryModule, HandoverModule, DisposalModule],
  controllers: [ProcuratorateController],
  providers: [Procuratorate],
})
export class ProcuratorateModule {}
