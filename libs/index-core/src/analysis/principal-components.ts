import { correlationMatrix } from './correlation-matrix.js';
import { symmetricEigen } from './symmetric-eigen.js';

/**
 * Principal components of standardised columns, i.e. of their correlation matrix, the strongest first. Each has its eigenvalue, its
 * share of the variance, and the loadings √λ·v (correlations of the indicators with the component). A component's sign is
 * arbitrary; it is turned so that its loadings sum to 0 or more.
 * Missing: rows with a missing value are left out. With fewer complete rows than columns + 1, or a column without spread, there
 * are no components, and the answer says which.
 * Formula: C = V·Λ·Vᵀ; loadings √λ·v
 * Source: OECD/JRC Handbook (2008), step 4; K. Pearson (1901).
 */
export function principalComponents(columns: readonly Float64Array[]): PrincipalComponents {
  let rows = 0;
  for (let i = 0; i < (columns[0]?.length ?? 0); i++) if (columns.every((column) => column[i]! === column[i]!)) rows++;
  if (rows < columns.length + 1 || columns.length === 0) return { ok: false, reason: 'too-few-rows', columns: [] };
  const matrix = correlationMatrix(columns);
  const flat = [...columns.keys()].filter((k) => matrix[k]![k] !== 1);
  if (flat.length > 0) return { ok: false, reason: 'no-spread', columns: flat };
  const { values, vectors } = symmetricEigen(matrix);
  return {
    ok: true,
    rows,
    components: values.map((value, c) => {
      const eigenvalue = Math.max(0, value);
      return {
        eigenvalue,
        share: eigenvalue / columns.length,
        loadings: Float64Array.from(vectors[c]!, (entry) => entry * Math.sqrt(eigenvalue)),
      };
    }),
  };
}

export type PrincipalComponents =
  | {
      readonly ok: true;
      /** Complete rows used. */
      readonly rows: number;
      readonly components: readonly {
        readonly eigenvalue: number;
        readonly share: number;
        readonly loadings: Float64Array;
      }[];
    }
  | { readonly ok: false; readonly reason: 'too-few-rows' | 'no-spread'; readonly columns: readonly number[] };
