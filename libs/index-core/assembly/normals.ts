// Standard normal numbers from Philox4x32-10: ../src/robustness/draw/philox.ts, normal.ts and portable-ln.ts, to the bit.

/** Writes `count` numbers of the stream (c0, c1, block, c3) to `at`. A uniform of 0 counts as 2^-54. */
export function normals(at: usize, count: i32, key0: u32, key1: u32, c0: u32, c1: u32, c3: u32): void {
  for (let i: i32 = 0, block: u32 = 0; i < count; i += 2, block++) {
    let a = c0, b = c1, c = block, d = c3, k0 = key0, k1 = key1;
    for (let round = 0; round < 10; round++) {
      const first = <u64>0xd2511f53 * <u64>a;
      const second = <u64>0xcd9e8d57 * <u64>c;
      a = <u32>(second >> 32) ^ b ^ k0;
      b = <u32>second;
      c = <u32>(first >> 32) ^ d ^ k1;
      d = <u32>first;
      k0 += 0x9e3779b9;
      k1 += 0xbb67ae85;
    }
    store<f64>(at + ((<usize>i) << 3), quantile(uniform(a, b)));
    if (i + 1 < count) store<f64>(at + ((<usize>i) << 3), quantile(uniform(c, d)), 8);
  }
}

// @ts-ignore: decorator
@inline
function uniform(high: u32, low: u32): f64 {
  const value = (<f64>(high >>> 5) * 67108864.0 + <f64>(low >>> 6)) / 9007199254740992.0;
  return value == 0.0 ? 5.551115123125783e-17 : value;
}

function quantile(p: f64): f64 {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r + 45921.953931549871457) * r
      + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608)
      / (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r
      + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1.0);
  }
  let r = Math.sqrt(-logarithm(q < 0.0 ? p : 1.0 - p));
  let value: f64;
  if (r <= 5.0) {
    r -= 1.6;
    value = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r
      + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734)
      / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r
      + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1.0);
  } else {
    r -= 5.0;
    value = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r
      + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772)
      / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r
      + 0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1.0);
  }
  return q < 0.0 ? -value : value;
}

/** Of a normal number (the least here is 2^-54). */
function logarithm(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  const high = <u32>(bits >> 32) + (0x3ff00000 - 0x3fe6a09e);
  const exponent = <f64>(<i32>(high >>> 20) - 0x3ff);
  const f = reinterpret<f64>((<u64>((high & 0xfffff) + 0x3fe6a09e) << 32) | (bits & 0xffffffff)) - 1.0;
  const half = 0.5 * f * f;
  const s = f / (2.0 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 = z * (6.66666666666673513e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (half + (t2 + t1)) + exponent * 1.90821492927058770002e-10 - half + f + exponent * 6.93147180369123816490e-1;
}
