import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '#platform';
import { problem, type Problem } from '#problem';

const NUL_IN_ADDRESS = problem('invalid-argument', 400, {
  title: {
    zh: '地址中含有字符 U+0000，数据库文本不能保存它。',
    en: 'The address holds the character U+0000, which no stored text can.',
  },
  detail: { zh: '请去掉该字符。', en: 'Leave it out.' },
});
const MALFORMED = problem('invalid-argument', 400, {
  title: {
    zh: '地址中的百分号编码有误。',
    en: 'The address is not percent-encoded as it should be.',
  },
  detail: {
    zh: '“%”之后须为两位十六进制数，合起来须为 UTF-8；“%”本身写作 %25。',
    en: 'A "%" is followed by two hexadecimal digits, and the bytes are UTF-8; write %25 for "%" itself.',
  },
});
const TOO_LONG = problem('invalid-argument', 414, {
  title: { zh: '地址的一部分过长。', en: 'A part of the address is too long.' },
  detail: { zh: '标识最多 200 个字符。', en: 'Names and ids have at most 200 characters.' },
});

/** What is wrong with an address, whichever route it leads to; undefined: nothing. */
export function addressFault(url: string): Problem | undefined {
  let read: string;
  try {
    read = decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return MALFORMED;
  }
  return read.includes('\0') ? NUL_IN_ADDRESS : undefined;
}

/** An address that nobody can read, or that carries what no stored text can, is answered 400 before a route sees it. */
export function refuseBadAddresses(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const fault = addressFault(request.url);
    if (fault) await sendProblem(reply, fault);
  });
}

/** What Fastify itself finds wrong with an address, before any hook, as a problem; for its option `frameworkErrors`. */
export function tellFrameworkError(
  error: Error & { readonly code?: string },
  { url }: Pick<FastifyRequest, 'url'>,
  reply: FastifyReply,
): void {
  sendProblem(reply, error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? TOO_LONG : (addressFault(url) ?? MALFORMED));
}
