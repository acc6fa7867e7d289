import { detailWarnings, identityNumberWarning } from '../number-checks/number-checks.js';
import type { SeizureDto } from './seizure.dto.js';
import type { ReadLine } from './seizure-lines.js';

export interface NumberWarning {
  line: number | null;
  field: string;
  message: string;
}

/** What of the numbers on a list does not look right: a warning, never a refusal. A number of another kind than 公民身份号码 is not judged. */
export function numberWarnings(draft: SeizureDto, lines: readonly ReadLine[]): NumberWarning[] {
  const people = (['holder', 'witness'] as const).flatMap((who): NumberWarning[] => {
    const number = draft[who]?.identityNumber;
    const message = number && number.length === 18 ? identityNumberWarning(number) : null;
    return message ? [{ line: null, field: `${who}.identityNumber`, message }] : [];
  });
  const things = lines.flatMap(({ details }, index) =>
    Object.entries(detailWarnings(details)).map(([field, message]) => ({
      line: index + 1,
      field: `details.${field}`,
      message,
    })),
  );
  return [...people, ...things];
}
