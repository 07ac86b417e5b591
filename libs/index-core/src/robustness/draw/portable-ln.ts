const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

/**
 * The natural logarithm of a positive number, from additions, multiplications and divisions alone: the same bits on every machine
 * and engine, which Math.log does not promise. Error below 1 ulp.
 * Missing: takes none
 * Formula: ln x in additions, multiplications and divisions
 * Source: FreeBSD msun e_log.c (fdlibm, Sun Microsystems 1993).
 */
export function portableLn(x: number): number {
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    exponent = -54;
  }
  number[0] = x;
  const high = words[1]! + (0x3ff00000 - 0x3fe6a09e);
  exponent += (high >>> 20) - 0x3ff;
  words[1] = (high & 0xfffff) + 0x3fe6a09e;
  const f = number[0] - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return (
    s * (half + (t2 + t1)) + exponent * 1.90821492927058770002e-10 - half + f + exponent * 6.9314718036912381649e-1
  );
}
