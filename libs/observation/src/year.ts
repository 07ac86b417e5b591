/** The years that figures are of, as every door takes them: four digits. */
export const YEAR = { min: 1000, max: 9999 } as const;
