import { type DynamicModule, Module } from '@nestjs/common';
import { Ledger } from './ledger.js';
import { SEQUENCER_URL, Sequencer } from './sequencer.js';

/** Needs the global Clock. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's dynamic modules are made by a static method.
export class LedgerModule {
  /** `sequencerUrl` logs in as `case_property_sequencer`. */
  static forRoot(options: { sequencerUrl: string }): DynamicModule {
    return {
      module: LedgerModule,
      global: true,
      providers: [Ledger, Sequencer, { provide: SEQUENCER_URL, useValue: options.sequencerUrl }],
      exports: [Ledger],
    };
  }
}
