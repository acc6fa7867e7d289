export interface PlaceKindForm {
  name: string;
  /** 法定 with its article, or 内部. */
  law: string;
  /** First day on which it applies. */
  effectiveFrom: string;
}

/** What kind of keeping a place gives; a part of a store has the kind of the whole unless it says its own. */
// biome-ignore format: the table reads as a table
export const PLACE_KINDS = {
  centre:                { name: '中心库',         law: '行政规定 188',        effectiveFrom: '2020-08-06' },
  temporary:             { name: '暂存库',         law: '行政规定 188、190',   effectiveFrom: '2020-08-06' },
  entrusted:             { name: '委托代管点',     law: '刑诉规定 235',        effectiveFrom: '2020-09-01' },
  vehicle_yard:          { name: '车场',           law: '内部',                effectiveFrom: '2020-09-01' },
  armoury:               { name: '枪弹库',         law: '枪支管理法 23',       effectiveFrom: '2015-04-24' },
  cold_room:             { name: '冷藏室',         law: '内部',                effectiveFrom: '2020-09-01' },
  valuables_safe:        { name: '贵重物品保险柜', law: '内部',                effectiveFrom: '2020-09-01' },
  anti_magnetic_cabinet: { name: '防磁柜',         law: '电子数据规定 14',     effectiveFrom: '2016-10-01' },
  evidence_data_store:   { name: '电子数据库房',   law: '电子数据规定 14',     effectiveFrom: '2016-10-01' },
} as const satisfies Record<string, PlaceKindForm>;
export type PlaceKind = keyof typeof PLACE_KINDS;
export const PLACE_KIND_KEYS = Object.keys(PLACE_KINDS) as PlaceKind[];

export interface Keeping {
  /** The kinds of place that may hold such a thing; none: it lies in no store. */
  kinds: readonly PlaceKind[];
  law: string;
  effectiveFrom: string;
}

const FROM = '2020-09-01';
const GENERAL: readonly PlaceKind[] = ['centre', 'temporary', 'entrusted'];

/** Where things of each category are kept, so that what endangers other things is never among them. */
// biome-ignore format: the table reads as a table
export const KEEPING: Readonly<Record<string, Keeping>> = {
  '现金/货币':         { kinds: ['valuables_safe'],                                          law: '内部',                effectiveFrom: FROM },
  '账户资金':          { kinds: [],                                                          law: '刑诉规定 237-240',    effectiveFrom: FROM },
  '有价证券':          { kinds: ['valuables_safe'],                                          law: '内部',                effectiveFrom: FROM },
  '贵金属珠宝':        { kinds: ['valuables_safe'],                                          law: '内部',                effectiveFrom: FROM },
  '文物艺术品':        { kinds: ['valuables_safe', 'entrusted'],                             law: '刑诉规定 235',        effectiveFrom: FROM },
  '机动车':            { kinds: ['vehicle_yard', 'entrusted'],                               law: '内部',                effectiveFrom: FROM },
  '不动产':            { kinds: [],                                                          law: '刑诉规定 228',        effectiveFrom: FROM },
  '电子设备':          { kinds: [...GENERAL, 'anti_magnetic_cabinet', 'evidence_data_store'], law: '电子数据规定 14',     effectiveFrom: FROM },
  '电子数据/账号':     { kinds: ['anti_magnetic_cabinet', 'evidence_data_store'],            law: '电子数据规定 14',     effectiveFrom: FROM },
  '虚拟货币':          { kinds: ['valuables_safe', 'evidence_data_store'],                   law: '内部',                effectiveFrom: FROM },
  '毒品':              { kinds: ['valuables_safe', 'entrusted'],                             law: '内部',                effectiveFrom: FROM },
  '管制刀具/凶器':     { kinds: [...GENERAL, 'armoury'],                                     law: '内部',                effectiveFrom: FROM },
  '枪支弹药':          { kinds: ['armoury'],                                                 law: '枪支管理法 23、27',   effectiveFrom: FROM },
  '危险物品':          { kinds: ['entrusted'],                                               law: '刑诉规定 235; 刑诉解释 441', effectiveFrom: FROM },
  '食品药品/易腐':     { kinds: [...GENERAL, 'cold_room'],                                   law: '刑诉规定 236',        effectiveFrom: FROM },
  '野生动植物':        { kinds: ['cold_room', 'entrusted'],                                  law: '刑诉解释 441',        effectiveFrom: FROM },
  '烟酒':              { kinds: GENERAL,                                                     law: '内部',                effectiveFrom: FROM },
  '作案工具/其他物品': { kinds: GENERAL,                                                     law: '内部',                effectiveFrom: FROM },
  '文件票据':          { kinds: [...GENERAL, 'valuables_safe'],                              law: '内部',                effectiveFrom: FROM },
  '淫秽物品/侵权物品': { kinds: GENERAL,                                                     law: '内部',                effectiveFrom: FROM },
};

/** A place into which an item is put, as it stands when the act is decided. */
export interface Placement {
  placeId: string;
  agencyId: string;
  kind: PlaceKind;
  /** The names from the store down to the place. */
  path: string;
  /** Nothing lies below it, and it is in use today. */
  open: boolean;
  /** Only these categories, where the keepers narrowed what its kind may hold. */
  categories: readonly string[] | null;
  /** How many more things go in; null without a limit. */
  room: number | null;
  /** It keeps things of one case only, and things of another lie there. */
  foreign: boolean;
}

/** True when a place of the kind, narrowed to the categories, may hold things of the category. */
export const mayHold = (
  { kind, categories }: Pick<Placement, 'kind' | 'categories'>,
  category: string,
): boolean => (KEEPING[category]?.kinds.includes(kind) ?? false) && (categories?.includes(category) ?? true);
