import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendProblem } from '#platform';
import { problem, type Problem } from '#problem';
import { ProblemError } from './problem-error.js';

/**
 * Every error that leaves over HTTP is a problem document. Bugs are logged whole and told without their insides.
 * `passing` tells the errors that pass by themselves (the database away) and what is said of them.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(
    private readonly service: string,
    private readonly passing: (error: unknown) => Problem | undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // A resolver's error is told by GraphQL, which has a voice of its own.
    if (host.getType<string>() !== 'http') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.destroyed) return;
    sendProblem(reply, this.problemOf(error));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof ProblemError) return error.problem;
    const status = statusOf(error);
    if (status !== undefined && status < 500) return badRequestOf(error as Error, status);
    const passing = status === undefined ? this.passing(error) : undefined;
    if (passing !== undefined) {
      this.logger.warn(error instanceof Error ? error.message : String(error));
      return passing;
    }
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return problem('internal', 500, {
      title: 'Internal error',
      detail: {
        zh: `服务内部出错，未保存任何内容。详情见 ${this.service} 服务日志。`,
        en:
          'Something failed here that is not your fault; nothing was kept. ' +
          `The log of the ${this.service} service has the details.`,
      },
    });
  }
}

function badRequestOf({ message }: Error, status: number): Problem {
  return status === 404
    ? problem('not-found', 404, {
        title: 'Not found',
        detail: { zh: '没有这个地址。', en: `${message}: there is no such address.` },
      })
    : problem('bad-request', status, {
        title: 'Bad request',
        detail: { zh: `请求无法处理：${message}`, en: message },
      });
}

/** The status that Nest or Fastify gave an error of theirs. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
