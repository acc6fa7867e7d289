import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DisposalModule } from '../disposal/disposal.module.js';
import { ErasuresModule } from '../erasures/erasures.module.js';
import { HandoverModule } from '../handover/handover.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { SignaturesController } from './signatures.controller.js';
import { Signatures } from './signatures.js';
import { SignedTexts } from './signed-texts.js';

@Module({
  imports: [
    IdentityModule,
    InstrumentsModule,
    CasesModule,
    RegistryModule,
    StorageModule,
    HandoverModule,
    DisposalModule,
    ErasuresModule,
  ],
  controllers: [SignaturesController],
  providers: [Signatures, SignedTexts],
  exports: [Signatures],
})
export class SignaturesModule {}
