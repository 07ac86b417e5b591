import { GraphQLError } from 'graphql';
import type { Text } from '#text';
import { limits } from './limits.js';

const measures = {
  depth: { zh: '选择层数', en: 'depth' },
  fields: { zh: '展开后的字段数', en: 'fields' },
  aliases: { zh: '别名数', en: 'aliases' },
  cost: { zh: '估算工作量', en: 'cost' },
  characters: { zh: '字符数', en: 'characters' },
  lines: { zh: '行数', en: 'lines' },
  tokens: { zh: '词元数', en: 'tokens' },
  nesting: { zh: '括号嵌套层数', en: 'nesting of brackets' },
  operations: { zh: '操作数', en: 'operations' },
  variableDefinitions: { zh: '变量定义数', en: 'definitions of variables' },
  fragments: { zh: '片段数', en: 'fragments' },
  spreads: { zh: '片段引用数', en: 'spreads of fragments' },
  repetitions: { zh: '结果同一位置的同名字段数', en: 'fields of one name in one place' },
  variables: { zh: '变量字符数', en: 'variables' },
} as const satisfies Partial<Record<keyof typeof limits, Text>>;

export type Measure = keyof typeof measures;

/** The refusal of a query that asks for more than a limit: 400, with what, how much was asked, and the limit. */
export function tooMuch(what: Measure, asked: number): GraphQLError {
  const limit = limits[what];
  const { zh, en } = measures[what];
  return new GraphQLError(
    `The query's ${en}: ${asked}; the limit is ${limit}. Ask for less at once, or page through it.`,
    {
      extensions: {
        code: 'QUERY_TOO_LARGE',
        messageZh: `查询的${zh}为 ${asked}，上限为 ${limit}。请一次少查一些，或分页查询。`,
        what,
        asked,
        limit,
        http: { status: 400 },
      },
    },
  );
}
