/** Places whose views can be kept, and the question of the gateway that each is a view of. */
const QUESTIONS = {
  '/': 'ranking',
  '/p/map': 'ranking',
  '/p/lists': 'ranking',
  '/p/city': 'profile',
  '/p/compare': 'comparison',
  '/p/what-if': 'whatIf',
  '/p/peers': 'peers',
} as const;

export type SavedPlace = keyof typeof QUESTIONS;

const isSavedPlace = (path: unknown): path is SavedPlace => typeof path === 'string' && Object.hasOwn(QUESTIONS, path);

/** Places whose year is not the run's: published lists have years of their own. */
export const OWN_YEAR: ReadonlySet<string> = new Set<SavedPlace>(['/p/lists']);

/** The question that a place is a view of; undefined where its views cannot be kept. */
export const questionOf = (path: string): string | undefined => (isSavedPlace(path) ? QUESTIONS[path] : undefined);

/** The place that shows a question: the one that it was kept from, where several do. */
export const placeOf = (question: string, from: unknown): SavedPlace =>
  isSavedPlace(from) && QUESTIONS[from] === question
    ? from
    : (Object.keys(QUESTIONS)
        .filter(isSavedPlace)
        .find((place) => QUESTIONS[place] === question) ?? '/');
