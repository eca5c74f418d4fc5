/** Stands wherever heuristics are set side by side. */
export const sharedModels =
  'Heuristics are computed from the same models, so their agreement is no independent proof.';
