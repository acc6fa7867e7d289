/** The first letters of the categories' pinyin, by which most officers type. */
const INITIALS: Readonly<Record<string, string>> = {
  '现金/货币': 'xjhb',
  账户资金: 'zhzj',
  有价证券: 'yjzq',
  贵金属珠宝: 'gjszb',
  文物艺术品: 'wwysp',
  机动车: 'jdc',
  不动产: 'bdc',
  电子设备: 'dzsb',
  '电子数据/账号': 'dzsjzh',
  虚拟货币: 'xnhb',
  毒品: 'dp',
  '管制刀具/凶器': 'gzdjxq',
  枪支弹药: 'qzdy',
  危险物品: 'wxwp',
  '食品药品/易腐': 'spypyf',
  野生动植物: 'ysdzw',
  烟酒: 'yj',
  '作案工具/其他物品': 'zagjqtwp',
  文件票据: 'wjpj',
  '淫秽物品/侵权物品': 'yhwpqqwp',
};

/** The categories that a few signs may mean, the likeliest first: by name, pinyin initials, or place in the table. */
export function matchingCategories(text: string, categories: readonly string[]): string[] {
  const sought = text.trim().toLowerCase();
  if (!sought) return [...categories];
  const rank = (name: string, index: number): number => {
    if (name === sought) return 0;
    if (String(index + 1) === sought) return 1;
    if (INITIALS[name] === sought) return 2;
    if (name.startsWith(sought)) return 3;
    if (INITIALS[name]?.startsWith(sought)) return 4;
    if (name.includes(sought)) return 5;
    return INITIALS[name]?.includes(sought) ? 6 : -1;
  };
  return categories
    .map((name, index) => ({ name, rank: rank(name, index) }))
    .filter((found) => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}

/** What a pasted word means when it can mean only one category; otherwise the word as it stands, to be put right. */
export function pastedCategory(text: string, categories: readonly string[]): string {
  const word = text.trim();
  if (word.length < 2 || categories.includes(word)) return word;
  const fitting = categories.filter((name) => name.includes(word));
  return fitting.length === 1 ? (fitting[0] as string) : word;
}
