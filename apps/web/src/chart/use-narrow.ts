import { useSyncExternalStore } from 'react';

const asked = matchMedia('(max-width: 640px)');

/** Whether the window is a telephone's: charts are then drawn anew for its width, not made smaller. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      asked.addEventListener('change', changed);
      return () => asked.removeEventListener('change', changed);
    },
    () => asked.matches,
  );
}

/** The width of a chart's drawing on a telephone. */
export const NARROW = 336;
