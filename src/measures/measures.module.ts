import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { MeasuresController } from './measures.controller.js';
import { Measures } from './measures.js';

@Module({
  imports: [CasesModule, IdentityModule, RegistryModule],
  controllers: [MeasuresController],
  providers: [Measures],
})
export class MeasuresModule {}
