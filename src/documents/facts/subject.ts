import type { PaperContent, PaperHeader, TreeHead } from '../paper-content.js';

/** What is printed: in whose name, of which case, and how its content is told once a tree holds all of it. */
export interface Subject {
  /** Null: of the store, about things of any cases. */
  caseId: string | null;
  /** The agency in whose name the paper stands. */
  issuer: string;
  /** The number of the instrument that it is; absent: the paper draws one of its own. */
  number?: string;
  /** The last entry of each item on the paper: they must be in the tree before it is printed. */
  lastEntryIds: string[];
  /** What the tree holds of the subject, and nothing later. */
  content(header: PaperHeader, tree: TreeHead): Promise<PaperContent>;
}
