import { useEffect, useState } from 'react';

/**
 * Boundaries as the gateway gives them: polygons, each an outer ring and its holes, in degrees. Without an approval
 * number there are none.
 */
export interface Boundaries {
  readonly approval: string | null;
  readonly units: readonly {
    readonly code: string;
    readonly polygons: readonly (readonly (readonly (readonly [longitude: number, latitude: number])[])[])[];
  }[];
}

const NONE: Boundaries = { approval: null, units: [] };

/** The operator's boundaries; undefined: not known yet. */
export function useBoundaries(): Boundaries | undefined {
  const [boundaries, set] = useState<Boundaries>();
  useEffect(() => {
    const gone = new AbortController();
    fetch('/boundaries.json', { signal: gone.signal }).then(
      async (response) => set(response.ok ? ((await response.json()) as Boundaries) : NONE),
      () => {
        if (!gone.signal.aborted) set(NONE);
      },
    );
    return () => gone.abort();
  }, []);
  return boundaries;
}
