import { bilingual } from '../language/language';

export const verificationWords = bilingual(
  {
    verify: '现在核验',
    verifying: '正在重新计算…',
    stop: '取消',
    download: '下载核验包',
    downloadHelp:
      '核验包含每条记录的原始字节、它在台账树中的证明和经见证的检查点。收到的人不必信任本系统，用另行取得的 verify.mjs 或 verify.html 即可离线核验。包内有涉案信息，请按案卷保管。',
    saved: (name: string) => `已保存：${name}`,
    verifyHelp:
      '重新计算每条记录的哈希、前后链接和在台账树中的位置，再由记录从头推出现状，与登记的现状比对。',
    logPassed: '台账记录：相符',
    logFailed: '台账记录：不符',
    statePassed: '财物现状：与记录推得的相符',
    stateFailed: '财物现状：与记录推得的不符',
    logText: (entries: number, inclusions: number) =>
      `${entries} 条记录逐条重算，${inclusions} 条在树中有位置`,
    notYet: (count: number) => `${count} 条刚写入，尚未进入树`,
    erased: (count: number) => `${count} 项保密内容已依法删除`,
    tree: (size: string, root: string) => `树大小 ${size}，树根 ${root}`,
    checkedAt: (at: string, milliseconds: number) => `核验于 ${at}，用时 ${milliseconds} 毫秒`,
  },
  {
    verify: 'Verify now',
    verifying: 'Computing again…',
    stop: 'Cancel',
    download: 'Download bundle',
    downloadHelp:
      'The bundle holds the exact bytes of each entry, the proof of its place in the tree and a witnessed checkpoint. Whoever gets it need not trust this system: verify.mjs or verify.html, obtained elsewhere, verifies it without a network. It holds facts of the case; keep it as you keep the file.',
    saved: (name: string) => `Saved: ${name}`,
    verifyHelp:
      'Hashes every entry again, follows the chain and its place in the tree of the ledger, then makes the present state from nothing but the entries and compares.',
    logPassed: 'Log: intact',
    logFailed: 'Log: not intact',
    statePassed: 'State: equals what the entries make',
    stateFailed: 'State: differs from what the entries make',
    logText: (entries: number, inclusions: number) =>
      `${entries} entries hashed again, ${inclusions} found in the tree`,
    notYet: (count: number) => `${count} just written, not in the tree yet`,
    erased: (count: number) => `${count} confidential words erased by law`,
    tree: (size: string, root: string) => `Tree size ${size}, root ${root}`,
    checkedAt: (at: string, milliseconds: number) => `Verified ${at} in ${milliseconds} ms`,
  },
);
