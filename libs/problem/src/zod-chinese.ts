import { z } from 'zod';

const { localeError } = z.locales.zhCN();

/** What zod says of an issue, in Chinese; of a rule of our own, what the rule says (`params.zh`). */
export function chineseOf(issue: z.core.$ZodIssue): string {
  const own: unknown = issue.code === 'custom' ? issue.params?.['zh'] : undefined;
  if (typeof own === 'string') return own;
  const said = localeError({ ...issue, input: undefined });
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
