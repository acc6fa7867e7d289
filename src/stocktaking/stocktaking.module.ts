import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { StocktakeList } from './stocktake-list.js';
import { StocktakeRows } from './stocktake-rows.js';
import { StocktakingController } from './stocktaking.controller.js';
import { Stocktaking } from './stocktaking.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, RegistryModule],
  controllers: [StocktakingController],
  providers: [Stocktaking, StocktakeRows, StocktakeList],
  exports: [StocktakeRows, StocktakeList],
})
export class StocktakingModule {}
