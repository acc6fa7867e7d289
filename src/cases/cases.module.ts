import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { CasesController } from './cases.controller.js';
import { Cases, Parties } from './cases.js';

@Module({
  imports: [IdentityModule],
  controllers: [CasesController],
  providers: [Cases, Parties],
  exports: [Cases, Parties],
})
export class CasesModule {}
