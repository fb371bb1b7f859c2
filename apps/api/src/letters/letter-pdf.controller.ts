import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, viewerOf, type Viewer } from '#access';
import { currentRequest, ReadAudit } from '#audit';
import { Reader } from '#database';
import { actorKey, localId, systemClock } from '#kernel';
import { extractFile, letterFile, minutesFile, type PrintedFile } from '#letters';
import { Admissions } from '../access/admissions.js';
import { apiRefusals } from '../graphql/keys.js';

type Find = (viewer: Viewer, name: string) => Promise<PrintedFile | null>;
const withoutEnding = (file: string): string => (file.endsWith('.pdf') ? file.slice(0, -'.pdf'.length) : '');
// As long as an id is: what is longer names nothing, and the audit keeps no novel.
const longestName = 60;
const extract = /^extract_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Letters and minutes as PDF. Neither the address nor the file's name says anything about anybody, and nobody between keeps a copy. */
@Controller()
export class LetterPdfController {
  constructor(
    private readonly reader: Reader,
    private readonly audit: ReadAudit,
    private readonly admissions: Admissions,
  ) {}

  @Get('letters/:file')
  @Access(Access.peopleOrServices('referrals:read'))
  async letter(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#send('GET /letters', withoutEnding(file), request, reply, async (viewer, name) => {
      const id = localId('Letter', name);
      return id === null ? null : letterFile(this.reader, viewer, id);
    });
  }

  @Get('minutes/:file')
  @Access(Access.people())
  async minutes(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#send('GET /minutes', withoutEnding(file), request, reply, async (viewer, name) => {
      const [id, item] = [localId('Minutes', name), extract.exec(name)?.[1]];
      if (item !== undefined) return extractFile(this.reader, viewer, item);
      return id === null ? null : minutesFile(this.reader, viewer, id);
    });
  }

  /** [REC-1] Whoever reads it leaves an entry before the first byte is sent, and so does whoever is refused. */
  async #send(operation: string, name: string, request: FastifyRequest, reply: FastifyReply, find: Find): Promise<void> {
    const { actor } = (await this.admissions.of(request))!;
    const found = await find(viewerOf(actor), name);
    await this.audit.record({
      at: systemClock.now(),
      actor: actorKey(actor),
      role: actor.kind,
      operation,
      documentHash: createHash('sha256').update(operation).digest(),
      patientIds: found?.patientIds ?? [],
      askedIds: [name.slice(0, longestName)],
      refused: found === null,
      origin: request.ip,
      correlationId: currentRequest().correlationId ?? request.id,
    });
    if (!found) throw apiRefusals.refuse('ID_MALFORMED');
    await reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'inline; filename="document.pdf"')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type('application/pdf')
      .send(found.content);
  }
}
