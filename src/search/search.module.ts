import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { SearchController } from './search.controller.js';
import { Search } from './search.js';

@Module({
  imports: [IdentityModule],
  controllers: [SearchController],
  providers: [Search],
})
export class SearchModule {}
