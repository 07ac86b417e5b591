/** Places whose views can be kept, and the question of the gateway that each is a view of. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  '/': 'ranking', '/p/city': 'profile', '/p/compare': 'comparison', '/p/what-if': 'whatIf', '/p/peers': 'peers',
};

/** The place that shows a question. */
export const placeOf = (question: string): string => Object.entries(QUESTIONS).find(([, one]) => one === question)?.[0] ?? '/';
