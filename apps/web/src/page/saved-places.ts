/** Places whose views can be kept, and the question of the gateway that each is a view of. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  '/': 'ranking',
  '/p/map': 'ranking',
  '/p/lists': 'ranking',
  '/p/city': 'profile',
  '/p/compare': 'comparison',
  '/p/what-if': 'whatIf',
  '/p/peers': 'peers',
};

/** Places whose year is not the run's: published lists have years of their own. */
export const OWN_YEAR: ReadonlySet<string> = new Set(['/p/lists']);

/** The place that shows a question: the one that it was kept from, where several do. */
export const placeOf = (question: string, from: unknown): string =>
  (typeof from === 'string' && QUESTIONS[from] === question ? from : undefined) ??
  Object.entries(QUESTIONS).find(([, one]) => one === question)?.[0] ??
  '/';
