import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { Instruments } from './instruments.js';

@Module({ imports: [IdentityModule], providers: [Instruments], exports: [Instruments] })
export class InstrumentsModule {}
