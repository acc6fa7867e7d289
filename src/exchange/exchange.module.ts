import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ExchangeController } from './exchange.controller.js';
import { Exchange } from './exchange.js';

@Module({
  imports: [IdentityModule],
  controllers: [ExchangeController],
  providers: [Exchange],
})
export class ExchangeModule {}
