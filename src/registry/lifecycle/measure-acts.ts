import type { EveryAct } from './every-act.js';

/** 续封、续冻: a later last day for every measure in force that has one. */
export interface Renewal extends EveryAct {
  act: 'renew';
  /** YYYY-MM-DD. */
  until: string;
}

/** 查封、扣押互转: the measure becomes one of another kind. */
export interface Conversion extends EveryAct {
  act: 'convert';
  kind: 'seizure' | 'sealing';
  officers: string[];
  /** YYYY-MM-DD; null: the term by law. */
  until: string | null;
}

/** 以本机关名义续行: the measures of the agency before it go on in its own name (刑诉解释 532). */
export interface TakingOver extends EveryAct {
  act: 'take_over';
  /** YYYY-MM-DD; null: the term by law. */
  until: string | null;
}

/** 轮候生效: the measures before it have ended. */
export interface TakingEffect extends EveryAct {
  act: 'take_effect';
  /** YYYY-MM-DD. */
  effectiveOn: string;
  until: string | null;
  /** How many measures before it still stand upon the same thing. */
  standing: number;
}
