/**
 * Where each act upon a case is done, below `/cases/:id`, by its name in `GET /api/cases/:id/acts`, in the order of its buttons.
 * An act without a place has no button.
 */
// biome-ignore format: the table reads as a table
export const CASE_ACT_PLACES: Readonly<Record<string, string>> = {
  seizure:              'seizures/new',
  judgment:             'judgments/new',
};
