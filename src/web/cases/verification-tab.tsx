import { Verification } from '../verification/verification';
import type { CaseTabProps } from './case-tabs';

/** 核验: the case's own entries and those of all its items, while one waits. */
export function Component({ propertyCase: { id } }: CaseTabProps) {
  return <Verification of="case" id={id} />;
}
