import type { FastifyInstance } from 'fastify';
import { sendProblem } from '#platform';
import { problem } from '#problem';

const NUL_IN_ADDRESS = problem('invalid-argument', 400, {
  title: {
    zh: '地址中含有字符 U+0000，数据库文本不能保存它。',
    en: 'The address holds the character U+0000, which no stored text can.',
  },
  detail: { zh: '请去掉该字符。', en: 'Leave it out.' },
});

/** An address that carries U+0000, which PostgreSQL does not take in a text, is answered 400 before anybody reads it. */
export function refuseNul(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.includes('%00')) await sendProblem(reply, NUL_IN_ADDRESS);
  });
}
