/**
 * Row and column of each province's tile, by the first two digits of its code: a layout, not a map; neighbours lie
 * near each other and no boundary is drawn.
 */
export const TILE_PLACES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  23: [1, 8],
  15: [2, 6],
  22: [2, 8],
  65: [3, 1],
  62: [3, 3],
  64: [3, 4],
  14: [3, 5],
  11: [3, 6],
  12: [3, 7],
  21: [3, 8],
  63: [4, 3],
  61: [4, 4],
  41: [4, 5],
  13: [4, 6],
  37: [4, 7],
  54: [5, 2],
  51: [5, 3],
  50: [5, 4],
  42: [5, 5],
  34: [5, 6],
  32: [5, 7],
  31: [5, 8],
  53: [6, 3],
  52: [6, 4],
  43: [6, 5],
  36: [6, 6],
  33: [6, 7],
  45: [7, 4],
  44: [7, 5],
  35: [7, 6],
  71: [7, 8],
  46: [8, 4],
  82: [8, 5],
  81: [8, 6],
};

/** The name of a province as a tile has room for it. */
export const shortProvince = (name: string): string =>
  name
    .replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/, '')
    .replace(/ (Province|Municipality|Shi|Sheng|Zizhiqu|.*Autonomous Region|Special Administrative Region)$/i, '');
