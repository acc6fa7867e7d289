import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseViews } from '../cases/cases.js';
import { Identity } from '../identity/identity.js';
import type { PaperView } from './documents.dto.js';
import type { IssuedPaper } from './issued-papers.js';
import { layoutOf } from './paper-renderer.js';

/** Issued papers as they are answered, with their Chinese title and the names of whom they name. */
@Injectable()
export class PaperViews {
  constructor(
    private readonly identity: Identity,
    private readonly cases: CaseViews,
  ) {}

  async of(tx: EntityManager, papers: readonly IssuedPaper[]): Promise<PaperView[]> {
    const names = await this.identity.names(tx, {
      agencies: papers.map((each) => each.agencyId),
      people: papers.map((each) => each.issuedBy),
    });
    const cases = await this.cases.references(
      tx,
      papers.flatMap((each) => each.caseId ?? []),
    );
    return papers.map((each) => ({
      ...each,
      title: layoutOf(each.kind).title,
      case: cases.get(each.caseId ?? '') ?? null,
      agencyName: names.agency(each.agencyId),
      issuedByName: names.person(each.issuedBy),
    }));
  }

  async one(tx: EntityManager, paper: IssuedPaper): Promise<PaperView> {
    return (await this.of(tx, [paper]))[0] as PaperView;
  }
}
