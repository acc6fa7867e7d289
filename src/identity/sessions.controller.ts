import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Id } from '../platform/http/validation.js';
import { type Actor, CurrentActor, Public, Requires } from './actor.js';
import { refuseOtherSites, sessionCookie } from './guard.js';
import { NewSessionBody, PasswordChangeBody } from './identity.dto.js';
import { permissionsOf, reachOf, roleName } from './permissions.js';
import { MeView, NewSessionView, SessionPage } from './session.dto.js';
import { ABSOLUTE_MINUTES, Sessions } from './sessions.js';

/** Signing in and out, and what belongs to oneself. */
@Controller()
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  /** A browser gets a cookie that no script can read; a machine gets a token for `Authorization: Bearer`. */
  @Post('sessions')
  @Public()
  async signIn(
    @Body() body: NewSessionBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewSessionView> {
    if (body.kind === 'browser') refuseOtherSites(request);
    const signedIn = await this.sessions.signIn(body, {
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 200),
    });
    reply.header('cache-control', 'no-store');
    if (body.kind === 'browser') setCookie(request, reply, signedIn.token, ABSOLUTE_MINUTES.browser * 60);
    return {
      ...(body.kind === 'machine' && { token: signedIn.token }),
      expiresAt: signedIn.expiresAt,
      ...(await this.present(signedIn.actor)),
    };
  }

  @Get('sessions')
  @Requires('own.account')
  async list(@CurrentActor() actor: Actor): Promise<SessionPage> {
    const open = await this.sessions.list(actor);
    return {
      items: open.map((session) => ({ ...session, current: session.id === actor.sessionId })),
      next: null,
    };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Requires('own.account')
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, actor.sessionId);
    setCookie(request, reply, '', 0);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Requires('own.account')
  async end(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }

  @Get('me')
  @Requires('own.account')
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.present(actor);
  }

  /** Ends one's other sessions. */
  @Put('me/password')
  @HttpCode(204)
  @Requires('own.account')
  async changePassword(@CurrentActor() actor: Actor, @Body() body: PasswordChangeBody): Promise<void> {
    await this.sessions.changePassword(actor, body);
  }

  private async present(actor: Actor): Promise<MeView> {
    const { mustChangePassword, appointments } = await this.sessions.standing(actor);
    return {
      person: { id: actor.personId, name: actor.personName, number: actor.personNumber },
      agency: { id: actor.agencyId, name: actor.agencyName, kind: actor.agencyKind },
      unit: { id: actor.unitId, name: actor.unitName },
      appointmentId: actor.appointmentId,
      post: actor.post,
      roles: [...actor.roles],
      roleNames: actor.roles.map(roleName),
      permissions: [...permissionsOf(actor.roles)],
      reach: reachOf(actor.roles),
      mustChangePassword,
      appointments,
    };
  }
}

// An age, not an instant: the clocks of browsers in offices are not ours.
function setCookie(request: FastifyRequest, reply: FastifyReply, token: string, ageSecondsMax: number): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${sessionCookie(request)}=${token}; Path=/; Max-Age=${ageSecondsMax}; HttpOnly; SameSite=Strict${secure}`,
  );
}
