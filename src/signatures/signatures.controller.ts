import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Discloses } from '../access-log/access-log.js';
import { ErasureDto, Erasures, ErasureView } from '../erasures/erasures.js';
import { type Actor, CurrentActor, type Official, Requires, Sessions } from '../identity/identity.js';
import { Invalid } from '../platform/errors.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { SignedTextView, SigningDto, SigningView } from './signatures.dto.js';
import { SIGNATURE_FIELDS, Signatures } from './signatures.js';
import type { SubjectKind } from './signed-texts.js';

/** 柜台签名. */
@Controller()
export class SignaturesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly signatures: Signatures,
    private readonly sessions: Sessions,
    private readonly erasures: Erasures,
  ) {}

  /** The words that are signed under a handover, and who has signed. */
  @Get('handovers/:id/signatures')
  @Requires('handover.read')
  @Discloses('signature')
  ofHandover(@Id() id: string, @CurrentActor() actor: Actor): Promise<SigningView> {
    return this.told('handover', id, actor);
  }

  @Get('loans/:id/signatures')
  @Requires('loan.read')
  @Discloses('signature')
  ofLoan(@Id() id: string, @CurrentActor() actor: Actor): Promise<SigningView> {
    return this.told('loan', id, actor);
  }

  @Get('instruments/:id/signatures')
  @Requires('instrument.read')
  @Discloses('signature')
  ofInstrument(@Id() id: string, @CurrentActor() actor: Actor): Promise<SigningView> {
    return this.told('instrument', id, actor);
  }

  /** One signature under all lines of a handover, taken at the screen of whoever is signed in. */
  @Post('handovers/:id/signatures')
  @Requires('signature.take')
  signHandover(
    @Id() id: string,
    @Body() body: SigningDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Req() request: FastifyRequest,
  ): Promise<SigningView> {
    return this.taken({ kind: 'handover', id, given: body }, actor, once, request);
  }

  @Post('loans/:id/signatures')
  @Requires('signature.take')
  signLoan(
    @Id() id: string,
    @Body() body: SigningDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Req() request: FastifyRequest,
  ): Promise<SigningView> {
    return this.taken({ kind: 'loan', id, given: body }, actor, once, request);
  }

  /** Under the list of a paper: what was seized by it, returned by it. */
  @Post('instruments/:id/signatures')
  @Requires('signature.take')
  signInstrument(
    @Id() id: string,
    @Body() body: SigningDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Req() request: FastifyRequest,
  ): Promise<SigningView> {
    return this.taken({ kind: 'instrument', id, given: body }, actor, once, request);
  }

  /** A signature with the words that were signed. */
  @Get('signatures/:id')
  @Requires('paper.read')
  @Discloses('signature')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<SignedTextView> {
    return this.transactions.run(actor.scope, (tx) => this.signatures.read(tx, id, actor));
  }

  /** Destroys name, number, strokes and words of a signature; its hash stays. */
  @Post('signatures/:id/erasure')
  @Requires('personal_data.erase')
  erase(
    @Id() id: string,
    @Body() body: ErasureDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ErasureView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { caseId, subjectId, entry } = await this.signatures.byId(tx, id);
      const asked = { ...body, fields: SIGNATURE_FIELDS };
      const view = await this.erasures.ofEntries(tx, caseId, { signature: id }, [entry], asked, actor);
      await this.transactions.forgetAnswers(tx, id);
      await this.transactions.forgetAnswers(tx, subjectId);
      return view;
    });
  }

  private told(kind: SubjectKind, id: string, actor: Actor): Promise<SigningView> {
    return this.transactions.run(actor.scope, (tx) => this.signatures.of(tx, kind, id, actor));
  }

  private async taken(
    signing: { kind: SubjectKind; id: string; given: SigningDto },
    actor: Actor,
    once: Once,
    request: FastifyRequest,
  ): Promise<SigningView> {
    // Before anybody's password is tried, so that what is not for this reader cannot be told from what is not there.
    await this.told(signing.kind, signing.id, actor);
    const official = await this.officialOf(signing.given, request);
    return this.transactions.once(actor.scope, once, (tx) =>
      this.signatures.sign(tx, { ...signing, official }, actor),
    );
  }

  private async officialOf(
    { way, loginName, password }: SigningDto,
    request: FastifyRequest,
  ): Promise<Official | null> {
    if (way !== 'login') return null;
    if (!loginName || !password)
      throw new Invalid('signer_is_named', '请填写登录名和密码', {
        faults: [{ field: 'loginName', code: 'signer_is_named', message: '请由签名人填写' }],
      });
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, 200);
    return this.sessions.vouch({ loginName, password }, { address: request.ip, userAgent });
  }
}
