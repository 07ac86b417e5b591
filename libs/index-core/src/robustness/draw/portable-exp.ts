/**
 * e to the power of x, from additions, multiplications and divisions alone: the same bits everywhere. Error below 1 ulp.
 * Missing: takes none
 * Formula: eˣ in additions, multiplications and divisions
 * Source: FreeBSD msun e_exp.c (fdlibm, Sun Microsystems 1993).
 */
export function portableExp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.trunc(1.442695040888963387 * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * 6.9314718036912381649e-1;
  const low = k * 1.90821492927058770002e-10;
  const r = high - low;
  const rr = r * r;
  const c =
    r -
    rr *
      (1.66666666666666019037e-1 +
        rr *
          (-2.77777777770155933842e-3 +
            rr * (6.61375632143793436117e-5 + rr * (-1.6533902205465251539e-6 + rr * 4.13813679705723846039e-8))));
  const y = 1 + ((r * c) / (2 - c) - low + high);
  return k < -1021
    ? y * powerOfTwo(k + 60) * 8.673617379884035e-19
    : k > 1023
      ? y * 2 * powerOfTwo(k - 1)
      : y * powerOfTwo(k);
}

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

function powerOfTwo(k: number): number {
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return number[0]!;
}
