/** The places of the page: path and word, in the order of the ways to them. The browser tests try each of them. */
export const places = [
  ['/', 'ranking'],
  ['/p/city', 'city'],
  ['/p/compare', 'compare'],
  ['/p/what-if', 'whatIf'],
  ['/p/peers', 'peers'],
  ['/p/lists', 'lists'],
  ['/p/map', 'map'],
  ['/p/coverage', 'coverage'],
  ['/p/methodology', 'methodology'],
  ['/p/submit', 'submit'],
  ['/p/runs', 'runs'],
] as const;
