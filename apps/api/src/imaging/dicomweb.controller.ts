import { Controller, Get, Optional, Param, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, viewerOf } from '#access';
import { currentRequest, ReadAudit } from '#audit';
import { Reader } from '#database';
import { Archive, archiveRefusals, imagesOf, withoutIdentity, type ArchiveAnswer, type ArchiveQuestion, type DicomJson } from '#imaging';
import { actorKey, localId, systemClock } from '#kernel';
import { Metrics } from '#observability';
import { Admissions } from '../access/admissions.js';
import { apiRefusals } from '../graphql/keys.js';
import { rangeOf, within } from './byte-range.js';
import { LookingTimes } from './looking-times.js';
import { readJson } from './read-json.js';

type Named = Readonly<Record<'study' | 'series' | 'instance' | 'frame', string>>;
type Ask = (uid: string) => ArchiveQuestion | null;
const isUid = (text: string | undefined): boolean => text !== undefined && text.length <= 64 && /^[0-9]+(\.[0-9]+)*$/.test(text);
const longestName = 60;

/**
 * DICOMweb's paths below a study that is named by its public id: an archive's own numbers are in no address that a case shows. Only these
 * paths, only reading; what comes in is not sent on, and neither is what the archive says of itself.
 */
@Controller('dicomweb/studies/:study')
export class DicomwebController {
  readonly #times: LookingTimes;

  constructor(
    private readonly reader: Reader,
    private readonly audit: ReadAudit,
    private readonly admissions: Admissions,
    metrics: Metrics,
    @Optional() private readonly archive?: Archive,
  ) {
    this.#times = new LookingTimes(metrics);
  }

  @Get('series')
  @Access(Access.peopleOrServices('referrals:read'))
  async series(@Param() named: Named, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#answer('series', named, request, reply, (study) => ({ of: 'series', study }));
  }

  @Get('series/:series/metadata')
  @Access(Access.peopleOrServices('referrals:read'))
  async metadata(@Param() named: Named, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { series } = named;
    await this.#answer('metadata', named, request, reply, (study) => (isUid(series) ? { of: 'metadata', study, series } : null));
  }

  @Get('series/:series/instances/:instance')
  @Access(Access.peopleOrServices('referrals:read'))
  async instance(@Param() named: Named, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { series, instance } = named;
    await this.#answer('instance', named, request, reply, (study) =>
      isUid(series) && isUid(instance) ? { of: 'instance', study, series, instance } : null,
    );
  }

  @Get('series/:series/instances/:instance/frames/:frame')
  @Access(Access.peopleOrServices('referrals:read'))
  async frame(@Param() named: Named, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#answer('frame', named, request, reply, (study) => oneFrame('frame', study, named));
  }

  @Get('series/:series/instances/:instance/frames/:frame/rendered')
  @Access(Access.peopleOrServices('referrals:read'))
  async picture(@Param() named: Named, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#answer('picture', named, request, reply, (study) => oneFrame('picture', study, named));
  }

  /** [IMG-1] One answer for what is not there, not the viewer's, and not of this study. [REC-1] Recorded before the first byte is sent. */
  async #answer(of: ArchiveQuestion['of'], { study }: Named, request: FastifyRequest, reply: FastifyReply, ask: Ask): Promise<void> {
    const { actor } = (await this.admissions.of(request))!;
    const id = localId('ImagingStudy', study);
    const found = id === null ? null : await imagesOf(this.reader, viewerOf(actor), id);
    const question = found ? ask(found.uid ?? '') : null;
    const operation = `GET /dicomweb ${of}`;
    await this.audit.record({
      at: systemClock.now(),
      actor: actorKey(actor),
      role: actor.kind,
      operation,
      documentHash: createHash('sha256').update(operation).digest(),
      patientIds: found ? [found.patientId] : [],
      askedIds: [study.slice(0, longestName)],
      refused: found === null || question === null,
      origin: request.ip,
      correlationId: currentRequest().correlationId ?? request.id,
    });
    if (!found || !question) throw apiRefusals.refuse('ID_MALFORMED');
    if (found.uid === null) throw archiveRefusals.refuse('STUDY_NOT_IN_ARCHIVE');
    if (!this.archive) throw archiveRefusals.refuse('ARCHIVE_NOT_CONNECTED');
    // Whoever scrolls on or leaves no longer waits, and neither does the archive.
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const answer = await this.#times.of(question.of, actorKey(actor), reply, this.archive.ask(question, gone.signal));
    if (!answer) throw apiRefusals.refuse('ID_MALFORMED');
    void reply.header('cache-control', 'private, no-store').header('content-security-policy', "default-src 'none'; sandbox");
    if (of === 'series' || of === 'metadata') await sendJson(reply, answer);
    else await sendBytes(reply, answer, request.headers.range);
  }
}

const oneFrame = (of: 'frame' | 'picture', study: string, { series, instance, frame }: Named): ArchiveQuestion | null =>
  isUid(series) && isUid(instance) && /^[1-9]\d{0,5}$/.test(frame) ? { of, study, series, instance, frame: Number(frame) } : null;

async function sendJson(reply: FastifyReply, answer: ArchiveAnswer): Promise<void> {
  const list = (await readJson(answer)) as readonly DicomJson[];
  await reply.type('application/dicom+json').send(JSON.stringify(list.map(withoutIdentity)));
}

// What an archive calls something else is sent as bytes: nothing of it is ever a page.
const known = /^(application\/dicom|application\/octet-stream|image\/(jpeg|png|jls|jp2|jphc|x-jls|x-dicom-rle|dicom-rle|jxl))\b/;

async function sendBytes(reply: FastifyReply, { contentType, length, content }: ArchiveAnswer, header: string | undefined): Promise<void> {
  void reply.type(known.test(contentType) ? contentType : 'application/octet-stream');
  if (length === null) return void (await reply.send(content));
  const range = rangeOf(header, length);
  void reply.header('accept-ranges', 'bytes');
  if (range === undefined) return void (await reply.header('content-length', length).send(content));
  if (range === null) {
    content.destroy();
    return void (await reply.status(416).header('content-range', `bytes */${length}`).send());
  }
  const { first, last } = range;
  await reply
    .status(206)
    .header('content-range', `bytes ${first}-${last}/${length}`)
    .header('content-length', last - first + 1)
    .send(within(content, range));
}
