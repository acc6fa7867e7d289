/** Why personal data are erased (个人信息保护法 47). */
export interface ErasureBasis {
  name: string;
  law: string;
  /** First day on which it applies. */
  effectiveFrom: string;
  /** Only once the case is closed: until then its purpose lasts. */
  afterClosure: boolean;
}

// biome-ignore format: the table reads as a table
export const ERASURE_BASES = {
  purpose_fulfilled: { name: '处理目的已实现、无法实现或者不再必要', law: '个人信息保护法 47(1)', effectiveFrom: '2021-11-01', afterClosure: true },
  retention_ended:   { name: '保存期限已届满',                       law: '个人信息保护法 47(2)', effectiveFrom: '2021-11-01', afterClosure: true },
  unlawful:          { name: '违反法律、行政法规处理的个人信息',     law: '个人信息保护法 47(4)', effectiveFrom: '2021-11-01', afterClosure: false },
  other_law:         { name: '法律、行政法规规定的其他情形',         law: '个人信息保护法 47(5)', effectiveFrom: '2021-11-01', afterClosure: false },
} as const satisfies Record<string, ErasureBasis>;
export type ErasureBasisKey = keyof typeof ERASURE_BASES;
export const ERASURE_BASIS_KEYS = Object.keys(ERASURE_BASES) as ErasureBasisKey[];

/** The words about an item that can be erased. Photographs are files and stay. */
export const ERASABLE = {
  name: '名称',
  features: '特征',
  details: '类别字段',
  contents: '所含明细',
  quantityText: '数量原文',
  place: '地点、位置',
  note: '说明',
  reason: '理由',
  lateReason: '补录理由',
} as const;
export type Erasable = keyof typeof ERASABLE;
export const ERASABLE_FIELDS = Object.keys(ERASABLE) as Erasable[];
