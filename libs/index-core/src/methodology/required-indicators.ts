import type { Plan } from './plan.js';

/** The codes of the columns that the data must have for this plan, sorted; derived indicators are not among them. */
export const requiredIndicators = (plan: Plan): readonly string[] => plan.required;
