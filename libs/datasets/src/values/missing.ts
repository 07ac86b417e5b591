/** Why a number is not there: the codes of MissingReason in #index-core, which are stored and never renumbered. */
export const Missing = {
  present: 0,
  absent: 1,
  notAvailable: 2,
  notApplicable: 3,
  suppressed: 4,
  notComputable: 5,
} as const;

/** Bits of an observation's flags, as the table `observation` keeps them. */
export const Flag = { preliminary: 1, estimated: 2, converted: 4, warned: 8, seriesBreak: 16 } as const;
