import type { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Discloses } from '../../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
import { Id } from '../../platform/http/validation.js';
import { LabelsQuery } from './labels.dto.js';
import { Labels } from './labels.js';

const PDF = { schema: { type: 'string', format: 'binary' } } as const;

/** Labels to stick on things and places, sent page by page. */
@Controller()
export class LabelsController {
  constructor(private readonly labels: Labels) {}

  @Get('items/:id/labels')
  @Requires('item.read')
  @Discloses('item')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async ofItem(
    @Id() id: string,
    @Query() { paper = 'roll' }: LabelsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return fileOf(await this.labels.ofItem(id, paper, actor));
  }

  @Get('cases/:id/labels')
  @Requires('item.read')
  @Discloses('case_items')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async ofCase(
    @Id() id: string,
    @Query() { paper = 'roll' }: LabelsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return fileOf(await this.labels.ofCase(id, paper, actor));
  }

  @Get('handovers/:id/labels')
  @Requires('handover.read')
  @Discloses('handover')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async ofHandover(
    @Id() id: string,
    @Query() { paper = 'roll' }: LabelsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return fileOf(await this.labels.ofHandover(id, paper, actor));
  }

  /** Of a place and everything within it. */
  @Get('places/:id/labels')
  @Requires('place.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async ofPlace(
    @Id() id: string,
    @Query() { paper = 'roll' }: LabelsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return fileOf(await this.labels.ofPlace(id, paper, actor));
  }
}

const fileOf = (document: Readable): StreamableFile =>
  new StreamableFile(document, { type: 'application/pdf', disposition: 'inline; filename="labels.pdf"' });
