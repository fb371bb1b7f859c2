import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instanceAttributes, instanceUid, seriesAttributes, seriesOf } from './attributes.js';
import { loop } from './fluoroscopy.js';
import { pictureOf, pixelsOf } from './pixels.js';
import { demoStudyOf } from './study-uid.js';
import { writeDicom } from './write-dicom.js';

export interface DemoArchive {
  /** With the password that this start made up: nobody else on this machine is answered, a page in a browser least of all. */
  readonly url: string;
  readonly privateHosts: readonly string[];
  close(): Promise<void>;
}

/** A DICOMweb archive with synthetic studies alone, for a machine that has no other. */
export async function openDemoArchive(): Promise<DemoArchive> {
  const password = randomBytes(24).toString('base64url');
  const expected = Buffer.from(`Basic ${Buffer.from(`desk:${password}`).toString('base64')}`);
  const server = createServer((request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return void response.writeHead(401).end();
    answer(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://desk:${password}@127.0.0.1:${port}/dicom-web/`,
    privateHosts: ['127.0.0.1'],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const paths =
  /^\/dicom-web\/studies\/([\d.]+)\/series(?:\/([\d.]+)\/(?:(metadata)|instances\/([\d.]+)(?:\/frames\/(\d+)(\/rendered)?)?))?$/;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, studyUid, uid, metadata, instance, frame, rendered] = paths.exec((request.url ?? '').split('?')[0]!) ?? [];
  const study = request.method === 'GET' && studyUid ? demoStudyOf(studyUid) : null;
  if (!study) return void response.writeHead(404).end();
  const all = seriesOf(study);
  if (uid === undefined)
    return json(
      response,
      all.map((one) => seriesAttributes(study, one)),
    );
  const series = all.find((one) => one.uid === uid);
  if (!series) return void response.writeHead(404).end();
  const indices = Array.from({ length: series.instances }, (_, index) => index);
  if (metadata)
    return json(
      response,
      indices.map((index) => instanceAttributes(study, series, index)),
    );
  const index = indices.find((one) => instanceUid(series, one) === instance);
  if (index === undefined) return void response.writeHead(404).end();
  const frames = series.stack ? 1 : loop.frames;
  const at = series.stack ? index : Number(frame ?? 1) - 1;
  if (frame !== undefined && (Number(frame) < 1 || Number(frame) > frames)) return void response.writeHead(404).end();
  if (rendered) return void response.writeHead(200, { 'content-type': 'image/png' }).end(pictureOf(study, series, at));
  if (frame !== undefined)
    return part(response, 'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1', pixelsOf(study, series, at));
  const pixels = series.stack
    ? pixelsOf(study, series, at)
    : Buffer.concat(Array.from({ length: frames }, (_, n) => pixelsOf(study, series, n)));
  part(
    response,
    'application/dicom; transfer-syntax=1.2.840.10008.1.2.1',
    await writeDicom(instanceAttributes(study, series, index), pixels),
  );
}

const json = (response: ServerResponse, content: unknown): void =>
  void response.writeHead(200, { 'content-type': 'application/dicom+json' }).end(JSON.stringify(content));

/** As archives answer: one part of a multipart message. */
function part(response: ServerResponse, type: string, content: Buffer): void {
  const boundary = randomBytes(12).toString('hex');
  const plain = type.split(';')[0]!;
  response.writeHead(200, { 'content-type': `multipart/related; type="${plain}"; boundary=${boundary}` });
  response.write(`--${boundary}\r\nContent-Type: ${type}\r\nContent-Length: ${content.length}\r\n\r\n`);
  response.write(content);
  response.end(`\r\n--${boundary}--\r\n`);
}
