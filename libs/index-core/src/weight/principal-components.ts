import { principalComponents } from '../analysis/principal-components.js';

/**
 * Weights from principal components of the correlation matrix.
 * - `first` (default): the loadings of the first component, made to sum to 1 (COINr);
 * - `retained`: the loadings of every component with an eigenvalue above 1 (at least the first), each divided by √λ and weighted by
 *   its share of variance, made to sum to 1 (SPSSAU 主成分权重);
 * - `squared`: squared loadings of the first component, which cannot be negative (OECD/JRC Handbook).
 * A component's sign is arbitrary; it is turned so that its loadings sum to 0 or more.
 * Negative weights are refused unless `negative: 'allow'`: they would reward what an indicator counts as worse.
 * Missing: rows with a missing value are left out.
 * Formula: loadings of the first component; or of all with λ > 1: Σ share·loading/√λ; or squared loadings; as shares
 * Source: OECD/JRC Handbook (2008), step 6; COINr get_PCA.
 */
export function principalComponentWeights(columns: readonly Float64Array[], params: PcaWeightParams = {}): PcaWeights {
  const found = principalComponents(columns);
  if (!found.ok) return found;
  const { method = 'first', negative = 'refuse' } = params;
  const raw = new Float64Array(columns.length);
  found.components.forEach(({ eigenvalue, share, loadings }, c) => {
    if (c > 0 && (method !== 'retained' || eigenvalue <= 1)) return;
    for (let k = 0; k < raw.length; k++) {
      const loading = loadings[k]!;
      raw[k]! +=
        method === 'squared'
          ? loading * loading
          : method === 'first'
            ? loading
            : (share * loading) / Math.sqrt(eigenvalue);
    }
  });
  const total = raw.reduce((sum, one) => sum + one, 0);
  const below = [...raw.keys()].filter((k) => raw[k]! / total < 0);
  if (!(Math.abs(total) > 1e-12) || (below.length > 0 && negative === 'refuse'))
    return { ok: false, reason: 'negative-weights', columns: below };
  return { ok: true, weights: raw.map((one) => one / total), explained: found.components[0]!.share };
}

export interface PcaWeightParams {
  readonly method?: 'first' | 'retained' | 'squared';
  readonly negative?: 'refuse' | 'allow';
}

export type PcaWeights =
  | {
      readonly ok: true;
      readonly weights: Float64Array /** Share of variance of the first component. */;
      readonly explained: number;
    }
  | {
      readonly ok: false;
      readonly reason: 'too-few-rows' | 'no-spread' | 'negative-weights' /** The columns at fault. */;
      readonly columns: readonly number[];
    };
