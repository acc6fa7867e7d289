import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { SignaturesModule } from '../signatures/signatures.module.js';
import { EntryProofsController } from './entry-proofs.controller.js';
import { EntryProofs } from './entry-proofs.js';
import { VerificationController } from './verification.controller.js';

@Module({
  imports: [IdentityModule, CasesModule, RegistryModule, SignaturesModule],
  controllers: [VerificationController, EntryProofsController],
  providers: [EntryProofs],
})
export class VerificationModule {}
