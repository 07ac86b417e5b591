import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendProblem } from '#platform';
import { problem, type Problem } from '#problem';
import { notFound, ProblemError } from './problem.js';

/** Every error leaves as a problem document. Bugs are logged whole and told without their insides. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.destroyed) return;
    sendProblem(reply, this.problemOf(error));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof ProblemError) return error.problem;
    const status = statusOf(error);
    if (status !== undefined && status < 500) {
      const detail = (error as Error).message;
      if (status === 404)
        return { ...notFound({ zh: '这个地址', en: 'such address' }), detail: `${detail}: there is no such address.` };
      return problem('bad-request', status, {
        title: 'Bad request',
        detail: { zh: `请求无法处理：${detail}`, en: detail },
      });
    }
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (isConnectionLoss(error)) {
      return problem('database-unreachable', 503, {
        title: 'Database unreachable',
        detail: {
          zh: '暂时无法连接数据库，未保存任何内容。请稍后重试。',
          en: 'The database cannot be reached; nothing was kept. Try again in a moment.',
        },
      });
    }
    return problem('internal', 500, {
      title: 'Internal error',
      detail: {
        zh: '服务内部出错，未保存任何内容。详情见 ingestion 服务日志。',
        en: 'Something failed here that is not your fault; nothing was kept. The log of the ingestion service has the details.',
      },
    });
  }
}

/** The status that Nest or Fastify gave an error of theirs. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** SQLSTATE classes 08 (connection) and 57P0x (server shutting down), and the socket's own codes. */
function isConnectionLoss(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && /^(08|57P0|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)/.test(code)) return true;
  return (
    typeof message === 'string' &&
    /Connection terminated|terminating connection|timeout exceeded when trying to connect/.test(message)
  );
}
