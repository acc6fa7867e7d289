import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { Invalid, Problem, Stale } from '../errors.js';
import type { ProblemDetails } from './problem.dto.js';

/** The one place where a failure becomes an answer; what is not understood is logged and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const details = this.detailsOf(thrown);
    if (details.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.status(details.status).header('content-type', 'application/problem+json; charset=utf-8');
    reply.send(JSON.stringify(details));
  }

  private detailsOf(thrown: unknown): ProblemDetails {
    const problem = thrown instanceof QueryFailedError ? problemOfDatabase(thrown) : thrown;
    if (problem instanceof Problem) return detailsOfProblem(problem);
    const status = statusOf(problem);
    if (status >= 400 && status < 500)
      return { type: 'about:blank', status, ...(KNOWN[status] ?? UNKNOWN_REQUEST) };
    this.logger.error(problem instanceof Error ? problem.stack : problem);
    return {
      type: 'about:blank',
      title: '系统内部错误',
      status: status === 503 ? 503 : 500,
      code: 'internal_error',
      detail: '系统未能完成此事，未保存任何内容',
      remedy: '请稍后再试；仍不成功请告知系统管理员',
    };
  }
}

function detailsOfProblem({ title, status, code, message, details }: Problem): ProblemDetails {
  return {
    type: 'about:blank',
    title,
    status,
    code,
    detail: message,
    ...(details.law && { law: details.law }),
    ...(details.remedy && { remedy: details.remedy }),
    ...(details.faults && { errors: details.faults }),
  };
}

// The framework's own failures carry their status; anything else that is thrown is ours.
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

type Known = Pick<ProblemDetails, 'title' | 'code' | 'detail' | 'remedy'>;

const UNKNOWN_REQUEST: Known = { title: '请求有误', code: 'bad_request', detail: '请求的格式有误' };
const KNOWN: Record<number, Known> = {
  404: { title: '未找到', code: 'no_such_address', detail: '没有这个地址' },
  405: { title: '方法不对', code: 'method_not_allowed', detail: '该地址不接受这种请求方法' },
  413: { title: '内容过大', code: 'body_too_large', detail: '提交的内容过大', remedy: '请分批提交' },
  415: { title: '内容类型不对', code: 'unsupported_media_type', detail: '只接受 JSON（application/json）' },
  429: { title: '请求过于频繁', code: 'too_many_requests', detail: '请求过于频繁', remedy: '请稍后再试' },
};

const STALE = new Set(['40001', '40P01', '55P03']);
const UNSTORABLE_TEXT = new Set(['22021', '22P05']);

/** What PostgreSQL says of concurrency and of text, as ours; all else stays a fault of the program. */
function problemOfDatabase(error: QueryFailedError): unknown {
  const { code } = error.driverError as { code?: string };
  if (code && STALE.has(code)) {
    return new Stale('changed_meanwhile', '同一内容正被他人办理', { remedy: '请刷新后重试' });
  }
  if (code && UNSTORABLE_TEXT.has(code)) {
    return new Invalid('unstorable_text', '文本中含有无法保存的字符', { remedy: '请去掉空字符等不可见字符' });
  }
  return error;
}
