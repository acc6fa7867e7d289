import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ActsController } from './acts.controller.js';
import { Acts } from './acts.js';
import { Items } from './items.js';
import { CaseList } from './lists/case-list.js';
import { ItemList } from './lists/item-list.js';
import { ListsController } from './lists/lists.controller.js';
import { RegistryController } from './registry.controller.js';
import { Registry } from './registry.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule],
  controllers: [ListsController, RegistryController, ActsController],
  providers: [Registry, Items, ItemList, CaseList, Acts],
  exports: [Registry, Items],
})
export class RegistryModule {}
