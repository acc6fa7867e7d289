import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Registry } from '../../registry/registry.js';
import { Directory, type Names } from './directory.js';
import { type Step, stepsOf } from './entry-content.js';

const ITEMS_PER_READ = 100;

/** The chains of items up to one tree, so that everything on a paper stands in the tree that the paper names. */
@Injectable()
export class Chains {
  constructor(
    private readonly registry: Registry,
    private readonly directory: Directory,
  ) {}

  /** The chains of these items in their order, with what the tree of `size` entries holds of each; learns the names in them. */
  async *of(
    tx: EntityManager,
    names: Names,
    itemIds: readonly string[],
    size: bigint,
  ): AsyncGenerator<Step[]> {
    for (let start = 0; start < itemIds.length; start += ITEMS_PER_READ) {
      const batch = itemIds.slice(start, start + ITEMS_PER_READ);
      const histories = await this.registry.histories(tx, batch);
      const chains = batch.map((id) =>
        stepsOf((histories.get(id) ?? []).filter(({ index }) => index !== undefined && index < size)),
      );
      await this.directory.learnSteps(tx, names, chains);
      yield* chains.filter((steps) => steps.length > 0);
    }
  }
}
