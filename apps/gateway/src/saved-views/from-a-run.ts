/** Questions that are answered from a completed run, and from nothing else. */
export const FROM_A_RUN = [
  'ranking',
  'profile',
  'trend',
  'comparison',
  'peers',
  'balance',
  'whatIf',
  'goalSeek',
  'parts',
] as const;
