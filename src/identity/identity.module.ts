import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { EveryHandlerIsGuarded, Guard } from './guard.js';
import { IdentityController } from './identity.controller.js';
import { Identity } from './identity.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.js';

/** Stands on a global module that provides Clock and Transactions; its guard covers every handler of the application. */
@Module({
  imports: [DiscoveryModule],
  controllers: [IdentityController, SessionsController],
  providers: [Identity, Sessions, EveryHandlerIsGuarded, { provide: APP_GUARD, useClass: Guard }],
  exports: [Identity, Sessions],
})
export class IdentityModule {}
