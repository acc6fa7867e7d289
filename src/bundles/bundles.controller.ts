import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { type Bundle, Bundles } from './bundles.js';

/** What proves a history without this server: exact entries, their proofs under one checkpoint, and the verifier. */
@Controller()
export class BundlesController {
  constructor(private readonly bundles: Bundles) {}

  /** Verify it with the verify.mjs or verify.html of the program, not with the copy inside: a forger would swap that too. */
  @Get('items/:id/bundle')
  @Requires('ledger.read')
  @Discloses('bundle')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ofItem(@Id() id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return fileOf(await this.bundles.ofItem(id, actor));
  }

  /** The same for the case's own entries and for all of its items, voided ones too. */
  @Get('cases/:id/bundle')
  @Requires('ledger.read')
  @Discloses('bundle')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return fileOf(await this.bundles.ofCase(id, actor));
  }
}

/** Saved under its Chinese name (RFC 5987), or a plain one where that is not understood. */
const fileOf = ({ name, bytes }: Bundle): StreamableFile =>
  new StreamableFile(bytes, {
    type: 'application/zip',
    disposition: `attachment; filename="bundle.zip"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
