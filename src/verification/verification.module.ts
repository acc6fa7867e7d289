import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { VerificationController } from './verification.controller.js';

@Module({
  imports: [IdentityModule, CasesModule, RegistryModule],
  controllers: [VerificationController],
})
export class VerificationModule {}
