import { bilingual } from '../language/language';

export const draftWords = bilingual(
  {
    saved: (at: string) => `草稿已存本机 ${at}，尚未提交`,
    none: '尚未填写',
    discard: '删除草稿',
    discardAsk: '删除这份草稿？其中内容不能恢复。',
    elsewhere: '这份草稿正在另一个标签页中编辑；此处只读，以免互相覆盖。',
    takeOver: '改在此处编辑',
    unsent: '未提交的草稿',
    unsentHelp: '只存在本机、仅本账号可见，尚未进入台账。',
    what: '内容',
    savedAt: '保存于',
    failed: '草稿未能存到本机（浏览器空间不足或被禁止）：请不要关闭本页',
  },
  {
    saved: (at: string) => `Draft kept on this computer ${at}, not sent`,
    none: 'Nothing filled in yet',
    discard: 'Delete draft',
    discardAsk: 'Delete this draft? It cannot be brought back.',
    elsewhere:
      'This draft is being edited in another tab; it is read-only here, so that neither overwrites the other.',
    takeOver: 'Edit here instead',
    unsent: 'Drafts not sent',
    unsentHelp: 'On this computer and for this account only; not in the ledger yet.',
    what: 'What',
    savedAt: 'Saved',
    failed: 'The draft could not be kept on this computer (no space, or forbidden): do not close this page',
  },
);
