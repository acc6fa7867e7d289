import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Campaigns } from '../cases/cases.js';
import { Identity } from '../identity/identity.js';
import { CATEGORIES, OUTCOMES, type Outcome, STAGE_NAMES, type Stage } from '../registry/registry.js';
import { monthsOf, type Period } from './period.js';

export const DIMENSIONS = ['month', 'agency', 'stage', 'category', 'campaign'] as const;
/** What figures are set side by side by. */
export type Dimension = (typeof DIMENSIONS)[number];

/** One row or bar of figures. The key null of campaigns stands for cases that belong to none. */
export interface Group {
  key: string | null;
  name: string;
}

type Keys = ReadonlySet<string | null>;

/** Which groups there are, in which order, and how people call them. */
@Injectable()
export class Groups {
  constructor(
    private readonly identity: Identity,
    private readonly campaigns: Campaigns,
  ) {}

  /** `keys` are those that have figures; months and stages are told without figures too, so that charts have no gaps. */
  async of(
    tx: EntityManager,
    dimension: Dimension | 'outcome',
    keys: Keys,
    period: Period | null,
  ): Promise<Group[]> {
    switch (dimension) {
      case 'month':
        return period ? monthsOf(period).map((month) => ({ key: month, name: month })) : [];
      case 'stage':
        return Object.keys(STAGE_NAMES).map((key) => ({ key, name: STAGE_NAMES[key as Stage] }));
      case 'category':
        return known(Object.keys(CATEGORIES), keys).map((key) => ({ key, name: key }));
      case 'outcome':
        return known(Object.keys(OUTCOMES), keys).map((key) => ({
          key,
          name: OUTCOMES[key as Outcome].name,
        }));
      case 'agency':
        return this.agencies(tx, keys);
      case 'campaign':
        return this.ofCampaigns(tx, keys);
    }
  }

  private async agencies(tx: EntityManager, keys: Keys): Promise<Group[]> {
    const found = await this.identity.agencies(tx, present(keys));
    return [...found.values()].map(({ id, name }) => ({ key: id, name })).sort(byName);
  }

  private async ofCampaigns(tx: EntityManager, keys: Keys): Promise<Group[]> {
    const found = await this.campaigns.byIds(tx, present(keys));
    const groups = found.map(({ id, name }): Group => ({ key: id, name })).sort(byName);
    return keys.has(null) ? [...groups, { key: null, name: '未列入专项行动' }] : groups;
  }
}

const present = (keys: Keys): string[] => [...keys].filter((key) => key !== null);
const known = (all: readonly string[], keys: Keys): string[] => all.filter((key) => keys.has(key));
const byName = (one: Group, other: Group): number => one.name.localeCompare(other.name, 'zh');
