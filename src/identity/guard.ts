import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { NotAllowed, NotSignedIn } from '../platform/errors.js';
import { type Actor, PUBLIC, REQUIRED, type SignedRequest } from './actor.js';
import { may, type Permission } from './permissions.js';
import { Sessions } from './sessions.js';

/** Knows the actor of each request and refuses what its roles may not do. */
@Injectable()
export class Guard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler())) return true;
    const required = this.reflector.get<Permission[] | undefined>(REQUIRED, context.getHandler());
    if (!required)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} has no @Requires`);
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const { actor, mustChangePassword } = await this.resume(request);
    if (mustChangePassword && !required.includes('own.account')) {
      throw new NotAllowed('password_must_be_changed', '请先修改初始密码', {
        remedy: 'PUT /api/me/password',
      });
    }
    this.requireOne(actor, required);
    request.actor = actor;
    return true;
  }

  private resume(request: FastifyRequest): Promise<{ actor: Actor; mustChangePassword: boolean }> {
    const bearer = /^Bearer ([\w-]{43})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.sessions.resume(bearer, 'machine');
    const token = cookieOf(request, sessionCookie(request));
    if (!token) throw new NotSignedIn('not_signed_in', '请先登录', { remedy: '请登录后再试' });
    refuseOtherSites(request);
    return this.sessions.resume(token, 'browser');
  }

  private requireOne(actor: Actor, required: readonly Permission[]): void {
    if (required.some((permission) => may(actor.roles, permission))) return;
    throw new NotAllowed('permission_missing', `您的角色无权办理此事（${required.join('、')}）`, {
      remedy: '请由有权的人员办理',
    });
  }
}

/** The `__Host-` form is bound to this host over TLS; plain http cannot carry it. */
export const sessionCookie = (request: FastifyRequest): string =>
  request.protocol === 'https' ? '__Host-session' : 'session';

/** The value of a cookie that holds a token, if it has a token's form. */
function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/**
 * A browser adds the cookie to a forged request too. Writes must therefore come from our own pages: the browser says so
 * (`Sec-Fetch-Site: same-origin`, sent over TLS and to localhost only) or the page adds `X-Requested-With`, which no
 * other site can without our leave.
 */
export function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site === undefined ? request.headers['x-requested-with'] !== undefined : site === 'same-origin') return;
  throw new NotAllowed('cross_site_request', '该请求不是从本系统页面发出的', {
    remedy: '请在本系统页面内操作；程序调用请改用令牌，或带上 X-Requested-With',
  });
}

/** Lets nothing start while a handler says neither whom it serves nor that it serves everybody. */
@Injectable()
export class EveryHandlerIsGuarded implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype: Record<string, object> | undefined = metatype?.prototype;
      if (!prototype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => isHandler(prototype[name]) && !saysWhom(prototype[name]))
        .map((name) => `${metatype?.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`without @Requires or @Public: ${open.join(', ')}`);
  }
}

const isHandler = (method: object | undefined): boolean =>
  method !== undefined && Reflect.hasMetadata('path', method);
const saysWhom = (method: object | undefined): boolean =>
  method !== undefined && (Reflect.hasMetadata(REQUIRED, method) || Reflect.hasMetadata(PUBLIC, method));
