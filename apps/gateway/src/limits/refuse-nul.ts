import type { FastifyInstance } from 'fastify';

/** An address that carries U+0000, which PostgreSQL does not take in a text, is answered 400 before anybody reads it. */
export function refuseNul(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.url.includes('%00')) return;
    await reply
      .code(400)
      .header('content-type', 'application/problem+json')
      .send(
        JSON.stringify({
          type: 'urn:duibiao:invalid-argument',
          title: 'The address holds the character U+0000, which no stored text can.',
          status: 400,
          detail: 'Leave it out.',
          titleZh: '地址中含有字符 U+0000，数据库文本不能保存它。',
          detailZh: '请去掉该字符。',
        }),
      );
  });
}
