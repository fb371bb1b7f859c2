import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, viewerOf } from '#access';
import { currentRequest, ReadAudit } from '#audit';
import { Reader } from '#database';
import { actorKey, globalId, localId, systemClock } from '#kernel';
import { letterFile } from '#letters';
import { Admissions } from '../access/admissions.js';
import { apiRefusals } from '../graphql/keys.js';

const operation = 'GET /letters';
const documentHash = createHash('sha256').update(operation).digest();

/** Letters as PDF. Neither the address nor the file's name says anything about anybody, and nobody between keeps a copy. */
@Controller('letters')
export class LetterPdfController {
  constructor(
    private readonly reader: Reader,
    private readonly audit: ReadAudit,
    private readonly admissions: Admissions,
  ) {}

  @Get(':file')
  @Access(Access.peopleOrServices('referrals:read'))
  async read(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { actor } = (await this.admissions.of(request))!;
    const id = localId('Letter', file.replace(/\.pdf$/, ''));
    const found = id === null || !file.endsWith('.pdf') ? null : await letterFile(this.reader, viewerOf(actor), id);
    if (id !== null)
      await this.audit.record({
        at: systemClock.now(),
        actor: actorKey(actor),
        role: actor.kind,
        operation,
        documentHash,
        patientIds: found ? [found.patientId] : [],
        askedIds: [globalId('Letter', id)],
        refused: found === null,
        origin: request.ip,
        correlationId: currentRequest().correlationId ?? request.id,
      });
    if (!found) throw apiRefusals.refuse('ID_MALFORMED');
    await reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'inline; filename="letter.pdf"')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type('application/pdf')
      .send(found.content);
  }
}
