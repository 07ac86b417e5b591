import type { FastifyReply } from 'fastify';

/** RFC 9457 problem document. `type` is a stable name of the kind of problem; `detail` says what to do, in both languages. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly detailZh: string;
  readonly [extension: string]: unknown;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** A problem that ends the request. Expected problems are thrown as this and nothing else; any other error is a bug. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (typeof problem.retryAfterSeconds === 'number')
    void reply.header('retry-after', String(problem.retryAfterSeconds));
  void reply.status(problem.status).header('content-type', PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}

type Words = readonly [detail: string, detailZh: string];

export function notFound(what: string, whatZh: string): Problem {
  return {
    type: 'urn:duibiao:not-found',
    title: 'Not found',
    status: 404,
    detail: `There is no ${what}.`,
    detailZh: `没有${whatZh}。`,
  };
}

export function badRequest([detail, detailZh]: Words, extension: object = {}): Problem {
  return { type: 'urn:duibiao:bad-request', title: 'Bad request', status: 400, detail, detailZh, ...extension };
}

export function tooLarge(limitBytes: number): Problem {
  return {
    type: 'urn:duibiao:too-large',
    title: 'Too large',
    status: 413,
    limitBytes,
    detail: `The body is larger than ${limitBytes} bytes. Split it by year and submit the parts as datasets of one run, or raise the limit.`,
    detailZh: `请求体超过 ${limitBytes} 字节。请按年份拆分后分别提交（一个评分任务可使用多个数据集），或调高上限。`,
  };
}

export function tooManySubmissions(limit: number): Problem {
  return {
    type: 'urn:duibiao:too-many-submissions',
    title: 'Too many submissions',
    status: 429,
    retryAfterSeconds: 5,
    detail: `${limit} submissions are under way; nothing was taken. Try again in a few seconds.`,
    detailZh: `已有 ${limit} 个提交正在处理，本次未接收。请几秒后重试。`,
  };
}

export function conflict([detail, detailZh]: Words): Problem {
  return { type: 'urn:duibiao:conflict', title: 'Conflict', status: 409, detail, detailZh };
}

export function unsupportedMediaType(given: string, accepted: readonly string[]): Problem {
  return {
    type: 'urn:duibiao:unsupported-media-type',
    title: 'Unsupported media type',
    status: 415,
    accepted,
    detail: `"${given}" is not accepted here. Send one of: ${accepted.join(', ')}.`,
    detailZh: `此处不接受“${given}”。可用类型：${accepted.join('、')}。`,
  };
}
