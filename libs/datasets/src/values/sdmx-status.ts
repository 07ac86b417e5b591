import { Flag, MissingReason } from '#observation';

/** SDMX code list CL_OBS_STATUS (2.2) as flags of an observation, and as the reason where there is no value. */
export const sdmxStatus: ReadonlyMap<string, { readonly flags: number; readonly missing?: number }> = new Map([
  ['', { flags: 0 }],
  ['A', { flags: 0 }],
  ['B', { flags: Flag.seriesBreak }],
  ['D', { flags: 0 }],
  ['E', { flags: Flag.estimated }],
  ['F', { flags: Flag.estimated }],
  ['I', { flags: Flag.estimated }],
  ['P', { flags: Flag.preliminary }],
  ['S', { flags: 0 }],
  ['U', { flags: 0 }],
  ['V', { flags: 0 }],
  ['G', { flags: 0 }],
  ['N', { flags: 0 }],
  ['W', { flags: 0 }],
  ['M', { flags: 0, missing: MissingReason.notApplicable }],
  ['L', { flags: 0, missing: MissingReason.notAvailable }],
  ['O', { flags: 0, missing: MissingReason.notAvailable }],
  ['H', { flags: 0, missing: MissingReason.notAvailable }],
  ['J', { flags: 0, missing: MissingReason.notAvailable }],
  ['K', { flags: 0, missing: MissingReason.notAvailable }],
  ['Q', { flags: 0, missing: MissingReason.suppressed }],
]);
