/**
 * The kernel that ours is held against, in plain C++: draws of weights for one weighted sum, exact ranks by a radix sort on the bits of the
 * scores with ties shared, and the rank histogram of every unit. kernel FILE UNITS COLUMNS DRAWS makes DRAWS draws that
 * have not been made before for every line it reads, and answers with the microseconds per draw.
 */
export const cppKernel = String.raw`
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

static uint64_t state = 88172645463325252ull;
static double uniform() {
  state ^= state << 13; state ^= state >> 7; state ^= state << 17;
  return (state >> 11) * (1.0 / 9007199254740992.0);
}

int main(int argc, char** argv) {
  const int units = atoi(argv[2]), columns = atoi(argv[3]), draws = atoi(argv[4]);
  std::vector<double> x((size_t)units * columns), score(units), weight(columns);
  FILE* file = fopen(argv[1], "rb");
  if (!file || fread(x.data(), 8, x.size(), file) != x.size()) return 1;
  fclose(file);
  std::vector<uint64_t> key(units);
  std::vector<uint32_t> from(units), to(units), tally(2048);
  std::vector<uint32_t> counts((size_t)units * (units + 1));

  auto run = [&]() {
    for (int d = 0; d < draws; d++) {
      for (int k = 0; k < columns; k++) weight[k] = 0.75 + 0.5 * uniform();
      std::fill(score.begin(), score.end(), 0.0);
      for (int k = 0; k < columns; k++) {
        const double w = weight[k];
        const double* column = &x[(size_t)k * units];
        for (int u = 0; u < units; u++) score[u] += column[u] * w;
      }
      double low = score[0], high = score[0];
      for (int u = 1; u < units; u++) { low = std::min(low, score[u]); high = std::max(high, score[u]); }
      // 20-bit keys that fall as scores rise; equal keys are put in order by the scores themselves.
      const double scale = high > low ? 1048575.0 / (high - low) : 0.0;
      uint32_t first[1024] = {0}, second[1024] = {0};
      for (int u = 0; u < units; u++) {
        const uint32_t k = (uint32_t)((high - score[u]) * scale);
        key[u] = k;
        first[k & 1023]++;
        second[k >> 10]++;
      }
      uint32_t a = 0, b = 0;
      for (int i = 0; i < 1024; i++) { uint32_t n = first[i]; first[i] = a; a += n; n = second[i]; second[i] = b; b += n; }
      for (int u = 0; u < units; u++) from[first[key[u] & 1023]++] = u;
      for (int i = 0; i < units; i++) { const uint32_t u = from[i]; to[second[key[u] >> 10]++] = u; }
      for (int i = 0; i < units;) {
        int end = i + 1;
        while (end < units && key[to[end]] == key[to[i]]) end++;
        if (end - i > 1) std::sort(&to[i], &to[i] + (end - i), [&](uint32_t p, uint32_t q) { return score[p] > score[q]; });
        int shared = i + 1;
        for (int j = i; j < end; j++) {
          if (j > i && score[to[j]] != score[to[j - 1]]) shared = j + 1;
          counts[(size_t)to[j] * (units + 1) + shared]++;
        }
        i = end;
      }
    }
  };
  char line[16];
  while (fgets(line, sizeof line, stdin)) {
    const auto began = std::chrono::steady_clock::now();
    run();
    printf("%.3f\n", std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count() / draws);
    fflush(stdout);
  }
  return counts[1] == 0xffffffffu;
}
`;
