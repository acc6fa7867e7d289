import { bilingual } from '../language/language';

export const verificationWords = bilingual(
  {
    verify: '现在核验',
    verifying: '正在重新计算…',
    stop: '取消',
    verifyHelp:
      '重新计算每条记录的哈希、前后链接和在台账树中的位置，再由记录从头推出现状，与登记的现状比对。',
    logPassed: '台账记录：相符',
    logFailed: '台账记录：不符',
    statePassed: '财物现状：与记录推得的相符',
    stateFailed: '财物现状：与记录推得的不符',
    logText: (entries: number, inclusions: number) =>
      `${entries} 条记录逐条重算，${inclusions} 条在树中有位置`,
    notYet: (count: number) => `${count} 条刚写入，尚未进入树`,
    tree: (size: string, root: string) => `树大小 ${size}，树根 ${root}`,
    checkedAt: (at: string, milliseconds: number) => `核验于 ${at}，用时 ${milliseconds} 毫秒`,
  },
  {
    verify: 'Verify now',
    verifying: 'Computing again…',
    stop: 'Cancel',
    verifyHelp:
      'Hashes every entry again, follows the chain and its place in the tree of the ledger, then makes the present state from nothing but the entries and compares.',
    logPassed: 'Log: intact',
    logFailed: 'Log: not intact',
    statePassed: 'State: equals what the entries make',
    stateFailed: 'State: differs from what the entries make',
    logText: (entries: number, inclusions: number) =>
      `${entries} entries hashed again, ${inclusions} found in the tree`,
    notYet: (count: number) => `${count} just written, not in the tree yet`,
    tree: (size: string, root: string) => `Tree size ${size}, root ${root}`,
    checkedAt: (at: string, milliseconds: number) => `Verified ${at} in ${milliseconds} ms`,
  },
);
