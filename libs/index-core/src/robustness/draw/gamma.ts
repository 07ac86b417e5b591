import type { DrawSource } from './draw-source.js';
import { normalQuantile } from './normal.js';
import { portableExp } from './portable-exp.js';
import { portableLn } from './portable-ln.js';

/**
 * A gamma draw of shape `alpha` > 0 and scale 1, from the source's current stream.
 * Missing: takes none
 * Formula: Marsaglia–Tsang squeeze
 * Source: G. Marsaglia, W. W. Tsang (2000), ACM Trans. Math. Softw. 26(3):363–372; below shape 1 times u^(1/alpha).
 */
export function gamma(source: DrawSource, alpha: number): number {
  if (alpha < 1) {
    const u = 1 - source.uniform();
    return gamma(source, alpha + 1) * portableExp(portableLn(u) / alpha);
  }
  const d = alpha - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(source.uniform() || 2 ** -54);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - source.uniform();
    if (portableLn(u) < 0.5 * x * x + d - d * v + d * portableLn(v)) return d * v;
  }
}
