import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DisposalModule } from '../disposal/disposal.module.js';
import { HandoverModule } from '../handover/handover.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { PoliceController } from './police.controller.js';
import { Police } from './police.js';

@Module({
  imports: [
    IdentityModule,
    InstrumentsModule,
    CasesModule,
    PhotosModule,
    RegistryModule,
    HandoverModule,
    DisposalModule,
  ],
  controllers: [PoliceController],
  providers: [Police],
})
export class PoliceModule {}
