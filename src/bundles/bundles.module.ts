import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { BundlesController } from './bundles.controller.js';
import { Bundles } from './bundles.js';

@Module({
  imports: [IdentityModule, CasesModule, RegistryModule],
  controllers: [BundlesController],
  providers: [Bundles],
  exports: [Bundles],
})
export class BundlesModule {}
