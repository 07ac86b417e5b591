import { problem, type Problem } from '#problem';
import { isDatabaseAway } from './is-database-away.js';

/** What every door says while the database is away: no address, nothing of the driver's. */
export const databaseUnreachable: Problem = problem('database-unreachable', 503, {
  title: { zh: '数据库暂时无法访问', en: 'Database unreachable' },
  retryAfterSeconds: 5,
  detail: {
    zh: '数据库暂时无法访问或过于繁忙，未保存任何内容。请稍后重试。',
    en: 'The database cannot be reached or is too busy; nothing was kept. Try again in a moment.',
  },
});

/** What is said of an error, where it is one of the database being away. */
export function databaseAway(error: unknown): Problem | undefined {
  return isDatabaseAway(error) ? databaseUnreachable : undefined;
}
