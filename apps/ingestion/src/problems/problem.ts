import { type TooMuchOpen, tooMuchOpenWords } from '#persistence';
import { problem, type Problem } from '#problem';
import type { Text } from '#text';

export { ProblemError } from '#edge';

export function notFound(what: Text): Problem {
  return problem('not-found', 404, {
    title: 'Not found',
    detail: { zh: `没有${what.zh}。`, en: `There is no ${what.en}.` },
  });
}

export function badRequest(detail: Text, extension: object = {}): Problem {
  return problem('bad-request', 400, { title: 'Bad request', detail, ...extension });
}

export function tooLarge(limitBytes: number): Problem {
  return problem('too-large', 413, {
    title: 'Too large',
    limitBytes,
    detail: {
      zh: `请求体超过 ${limitBytes} 字节。请按年份拆分后分别提交（一个评分任务可使用多个数据集），或调高上限。`,
      en: `The body is larger than ${limitBytes} bytes. Split it by year and submit the parts as datasets of one run, or raise the limit.`,
    },
  });
}

export function tooManySubmissions(whose: 'yours' | 'all', limit: number): Problem {
  return problem('too-many-submissions', 429, {
    title: 'Too many submissions',
    limit,
    retryAfterSeconds: 5,
    detail:
      whose === 'yours'
        ? {
            zh: `您已有 ${limit} 个提交正在处理，本次未接收。请等其中之一完成后再提交；上限可由管理员通过 UPLOADS_PER_CALLER 调整。`,
            en:
              `${limit} submissions of yours are under way; nothing was taken. Send it when one of them is done. ` +
              'UPLOADS_PER_CALLER sets the limit.',
          }
        : {
            zh: `已有 ${limit} 个提交正在处理，本次未接收。请几秒后重试。`,
            en: `${limit} submissions are under way; nothing was taken. Try again in a few seconds.`,
          },
  });
}

/** The caller has as much unfinished work as one may have. */
export function tooManyOpenRuns(refused: TooMuchOpen): Problem {
  const { message, remedy } = tooMuchOpenWords(refused);
  return problem('too-many-open-runs', 429, {
    title: { zh: '未完成的任务过多', en: 'Too many open runs' },
    of: refused.of,
    open: refused.open,
    limit: refused.limit,
    retryAfterSeconds: 30,
    detail: { zh: `${message.zh}${remedy.zh}`, en: `${message.en} ${remedy.en}` },
  });
}

export function conflict(detail: Text): Problem {
  return problem('conflict', 409, { title: 'Conflict', detail });
}

export function unsupportedMediaType(given: string, accepted: readonly string[]): Problem {
  return problem('unsupported-media-type', 415, {
    title: 'Unsupported media type',
    accepted,
    detail: {
      zh: `此处不接受“${given}”。可用类型：${accepted.join('、')}。`,
      en: `"${given}" is not accepted here. Send one of: ${accepted.join(', ')}.`,
    },
  });
}
