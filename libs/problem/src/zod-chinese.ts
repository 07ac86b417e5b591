import { z } from 'zod';

const { localeError } = z.locales.zhCN();

/** What zod says of an issue, in Chinese. */
export function chineseOf(issue: z.core.$ZodIssue): string {
  const said = localeError({ ...issue, input: undefined });
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
