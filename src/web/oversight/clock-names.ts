import { bilingual } from '../language/language';

/** The limits that can run, as the filter lists them. */
export const clockNames = bilingual(
  {
    T01: 'T01 无关财物解除并退还',
    T02: 'T02 扣押财物移交保管',
    T06: 'T06 冻结存款、汇款',
    T07: 'T07 冻结债券、股票、基金',
    T08: 'T08 冻结股权、保单权益',
    T09: 'T09 查封',
    T18: 'T18 补充侦查',
    T20: 'T20 生效裁判交付执行',
    T21: 'T21 执行回单',
    R01: 'R01 入库接收',
    R02: 'R02 转库接收',
    R03: 'R03 审查起诉受理',
    R04: 'R04 退回补充侦查接收',
    R05: 'R05 提起公诉受理',
    R06: 'R06 直接移送法院接收',
  },
  {
    T01: 'T01 Release what is unrelated',
    T02: 'T02 Hand over to the keeper',
    T06: 'T06 Freezing of accounts',
    T07: 'T07 Freezing of securities',
    T08: 'T08 Freezing of shares and policies',
    T09: 'T09 Sealing',
    T18: 'T18 Supplementary investigation',
    T20: 'T20 Entrust a judgment',
    T21: 'T21 Execution receipt',
    R01: 'R01 Receipt into store',
    R02: 'R02 Receipt by another store',
    R03: 'R03 Receipt for prosecution review',
    R04: 'R04 Receipt of what was sent back',
    R05: 'R05 Receipt of an indictment',
    R06: 'R06 Receipt of a direct transfer',
  },
);
