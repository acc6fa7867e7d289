import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ErasuresModule } from '../erasures/erasures.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { DepositList } from './deposit-list.js';
import { DepositRows } from './deposit-rows.js';
import { DepositViews } from './deposit-views.js';
import { PersonalEffectsController } from './personal-effects.controller.js';
import { PersonalEffects } from './personal-effects.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule, ErasuresModule],
  controllers: [PersonalEffectsController],
  providers: [PersonalEffects, DepositRows, DepositList, DepositViews],
  exports: [DepositList],
})
export class PersonalEffectsModule {}
