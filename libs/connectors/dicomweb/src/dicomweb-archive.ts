import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { Archive, archiveRefusals, type ArchiveAnswer, type ArchiveQuestion } from '#imaging';
import { firstPart } from './first-part.js';
import { lookupFor, requireReachable } from './reachable.js';

export interface DicomwebOptions {
  /** The root of the archive's DICOMweb, with user and password where it wants them. */
  readonly url: string;
  /** Hosts that may lie in a private network, by name. */
  readonly privateHosts: readonly string[];
  /** How long it may say nothing, in milliseconds. */
  readonly patience?: number;
}

const patience = 15_000;
// More at once would keep other readers from the archive; the rest waits its turn.
const atOnce = 16;

const accepted: Readonly<Record<ArchiveQuestion['of'], string>> = {
  series: 'application/dicom+json',
  metadata: 'application/dicom+json',
  // As it is stored: unpacking is left to whoever looks at it.
  instance: 'multipart/related; type="application/dicom"; transfer-syntax=*',
  frame: 'multipart/related; type="application/octet-stream"; transfer-syntax=*',
  // One alone: Orthanc refuses a list.
  picture: 'image/jpeg',
};

/** [IMG-2] One archive over DICOMweb: its own address alone, no redirect followed, nothing sent on from who asked. */
export class DicomwebArchive extends Archive {
  readonly #root: URL;
  readonly #authorization: string | undefined;
  readonly #named: ReadonlySet<string>;
  readonly #agent: Agent | PlainAgent;

  constructor(private readonly options: DicomwebOptions) {
    super();
    const url = new URL(options.url);
    const { username, password } = url;
    if (username)
      this.#authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
    [url.username, url.password, url.search, url.hash] = ['', '', '', ''];
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    this.#root = url;
    this.#named = new Set(options.privateHosts.map((host) => host.toLowerCase()));
    const connection = { keepAlive: true, maxSockets: atOnce, maxFreeSockets: atOnce, lookup: lookupFor(this.#named) };
    this.#agent = url.protocol === 'https:' ? new Agent(connection) : new PlainAgent(connection);
  }

  async ask(question: ArchiveQuestion, signal: AbortSignal): Promise<ArchiveAnswer | null> {
    try {
      const message = await this.#get(pathOf(question), accepted[question.of], signal);
      const { statusCode = 0, headers } = message;
      if (statusCode !== 200) {
        message.resume();
        if (statusCode === 404 || statusCode === 410 || statusCode === 204) return null;
        // Orthanc's word for a frame that an image does not have.
        if (statusCode === 400 && 'frame' in question) return null;
        throw archiveRefusals.refuse('ARCHIVE_AWAY');
      }
      const contentType = headers['content-type'] ?? '';
      if (/^multipart\//i.test(contentType)) return await firstPart(contentType, message);
      const length = headers['content-length'];
      return {
        contentType: contentType || 'application/octet-stream',
        length: length === undefined ? null : Number(length),
        content: message,
      };
    } catch (error) {
      if ((error as { code?: string }).code === 'ARCHIVE_AWAY') throw error;
      throw archiveRefusals.refuse('ARCHIVE_AWAY');
    }
  }

  #get(path: string, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
    requireReachable(this.#root.hostname, this.#named);
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const ask = this.#root.protocol === 'https:' ? request : plainRequest;
    const asking = ask(
      new URL(path, this.#root),
      { agent: this.#agent, signal, headers: { accept, ...(this.#authorization && { authorization: this.#authorization }) } },
      resolve,
    );
    asking.setTimeout(this.options.patience ?? patience, () => asking.destroy(new Error('timeout')));
    asking.on('error', reject).end();
    return promise;
  }
}

function pathOf(question: ArchiveQuestion): string {
  const study = `studies/${question.study}`;
  switch (question.of) {
    case 'series':
      return `${study}/series?includefield=00080021&includefield=00200011&includefield=0008103E`;
    case 'metadata':
      return `${study}/series/${question.series}/metadata`;
    case 'instance':
      return `${study}/series/${question.series}/instances/${question.instance}`;
    case 'frame':
      return `${study}/series/${question.series}/instances/${question.instance}/frames/${question.frame}`;
    case 'picture':
      return `${study}/series/${question.series}/instances/${question.instance}/frames/${question.frame}/rendered?viewport=160,160`;
  }
}
