/**
 * Which run every place speaks of; each place adds its own. All of it is in the address, so that a view can be
 * sent.
 */
export interface Asked {
  readonly methodology?: string | undefined;
  /** Of the methodology; undefined: the newest. */
  readonly version?: string | undefined;
  readonly run?: string | undefined;
  readonly year?: number | undefined;
  readonly node?: string | undefined;
  readonly province?: string | undefined;
  readonly level?: string | undefined;
  /** 'pins': the pinned units alone, an own list. */
  readonly only?: string | undefined;
  readonly search?: string | undefined;
  readonly view?: string | undefined;
  readonly pins?: string | undefined;
  readonly units?: string | undefined;
  readonly unit?: string | undefined;
  readonly weights?: string | undefined;
  /** Against which units: 'province' for those of its own, or the short id of a saved group. */
  readonly group?: string | undefined;
  /** Indicators that a distance rests on. */
  readonly basis?: string | undefined;
  /** Between which figures peers lie: code:from:to, several with commas, an open end left empty. */
  readonly ranges?: string | undefined;
  readonly publisher?: string | undefined;
  readonly dataset?: string | undefined;
  readonly revision?: string | undefined;
  readonly against?: string | undefined;
  readonly values?: string | undefined;
  readonly locked?: string | undefined;
}

const KEYS = [
  'methodology',
  'version',
  'run',
  'node',
  'province',
  'level',
  'only',
  'search',
  'view',
  'pins',
  'units',
  'unit',
  'weights',
  'publisher',
  'dataset',
  'revision',
  'against',
  'values',
  'locked',
  'group',
  'basis',
  'ranges',
] as const;

/** What an address asks; what it does not understand is left out. */
export function readAsked(search: Record<string, unknown>): Asked {
  const year = Number(search['year']);
  return {
    ...Object.fromEntries(
      KEYS.flatMap((key) =>
        typeof search[key] === 'string' || typeof search[key] === 'number' ? [[key, String(search[key])]] : [],
      ),
    ),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
  };
}
