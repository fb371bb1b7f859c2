import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DicomwebArchive } from '#dicomweb';
import { newId } from '#kernel';
import { openDemoArchive, type DemoArchive } from '../../../apps/standalone/src/archive/demo-archive.js';
import { demoStudyUid } from '../../../apps/standalone/src/archive/study-uid.js';
import { openArchiveDesk, type ArchiveDesk } from './archive-desk.js';

const uidOf = (modality: string, patient = 'A') =>
  demoStudyUid({ modality, description: 'Lumbar spine', report: 'right' }, '2026-10-01', patient)!;
const uid = uidOf('MR');

let archive: DemoArchive;
let desk: ArchiveDesk;
let study: string;
let withoutImages: string;
beforeAll(async () => {
  archive = await openDemoArchive();
  desk = await openArchiveDesk(archive);
  study = await desk.refer(uid, 'MARLOWE, Judith');
  withoutImages = await desk.refer(null, 'PLAIN, Ann');
});
afterAll(async () => {
  await desk?.close();
  await archive?.close();
});

const reads = async () =>
  (
    await desk.owner.query<{ operation: string; refused: boolean; patients: number; asked: string[] }>(
      `select operation, refused, cardinality(patient_ids) as patients, asked_ids as asked from read_audit where operation like 'GET /dicomweb%' order by id desc limit 4`,
    )
  ).rows;
/** What a reader could tell one refusal from another by. */
const seenOf = async (response: Response) => {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !['date', 'x-correlation-id', 'keep-alive'].includes(name)));
  return { status: response.status, headers, body: await response.text() };
};

describe('images through the API', () => {
  it('[IMG-1] come to either side of the case: series, description, pixels', async () => {
    for (const who of ['radiologist', 'referrer', 'hospital-system']) {
      const response = await desk.get(who, `${study}/series`);
      expect([who, response.status, response.headers.get('content-type')]).toEqual([who, 200, 'application/dicom+json; charset=utf-8']);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      const list = (await response.json()) as Record<string, { Value: unknown[] }>[];
      expect(list.map((one) => one['0008103E']!.Value[0])).toEqual(['Sagittal T2 (SYNTHETIC)', 'Axial T2 (SYNTHETIC)']);
    }
    const metadata = (await (await desk.get('chair', `${study}/series/${uid}.1/metadata`)).json()) as Record<
      string,
      { Value: unknown[] }
    >[];
    expect(metadata.length).toBe(21);
    expect(metadata[3]!['00200037']!.Value).toEqual([0, 1, 0, 0, 0, -1]);
    expect(Number((metadata[4]!['00200032']!.Value[0] as number) - (metadata[3]!['00200032']!.Value[0] as number))).toBe(4);
    const frame = await desk.get('chair', `${study}/series/${uid}.1/instances/${uid}.1.11/frames/1`);
    expect([frame.status, frame.headers.get('content-type')]).toEqual([
      200,
      'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1',
    ]);
    expect((await frame.arrayBuffer()).byteLength).toBe(224 * 256 * 2);
    const picture = await desk.get('chair', `${study}/series/${uid}.1/instances/${uid}.1.11/frames/1/rendered`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('[IMG-2] say nothing of who it is, and a whole file is a file', async () => {
    const text = await (await desk.get('chair', `${study}/series/${uid}.1/metadata`)).text();
    expect(text).not.toMatch(/00100010|00100020|127\.0\.0\.1|BulkDataURI|PHANTOM\^/);
    expect(text).toContain('SYNTHETIC');
    const file = Buffer.from(await (await desk.get('chair', `${study}/series/${uid}.1/instances/${uid}.1.1`)).arrayBuffer());
    expect(file.subarray(128, 132).toString()).toBe('DICM');
  });

  it('[IMG-1] of a study that one may not see answer exactly as of one that is not there', async () => {
    const paths = (id: string) => [
      `${id}/series`,
      `${id}/series/${uid}.1/metadata`,
      `${id}/series/${uid}.1/instances/${uid}.1.1`,
      `${id}/series/${uid}.1/instances/${uid}.1.1/frames/1`,
      `${id}/series/${uid}.1/instances/${uid}.1.1/frames/1/rendered`,
    ];
    const absent = paths(`study_${newId()}`);
    for (const [at, path] of paths(study).entries()) {
      const hidden = await seenOf(await desk.get('outsider', path));
      expect(hidden).toEqual(await seenOf(await desk.get('outsider', absent[at]!)));
      expect([path, hidden.status]).toEqual([path, 404]);
      // Nor does the archive's own number open anything.
      expect(await seenOf(await desk.get('chair', path.replace(study, uid)))).toEqual(hidden);
    }
    // What is in the archive, in a study that one may see, but not in this one.
    const other = uidOf('CT', 'B');
    const missing = await seenOf(await desk.get('outsider', absent[1]!));
    expect(await seenOf(await desk.get('chair', `${study}/series/${other}.1/metadata`))).toEqual(missing);
    expect(await seenOf(await desk.get('chair', `${study}/series/..%2f..%2fx/metadata`))).toEqual(missing);
    expect((await desk.get('chair', `${study}/series/${uid}.1/instances/${uid}.1.1/frames/2`)).status).toBe(404);
    expect((await desk.get(null, `${study}/series`)).status).toBe(401);
  });

  it('[REC-1] leave a row for each request before the first byte, refused ones too', async () => {
    await (await desk.get('radiologist', `${study}/series`)).text();
    await (await desk.get('outsider', `${study}/series`)).text();
    const [refused, read] = await reads();
    expect(refused).toEqual({ operation: 'GET /dicomweb series', refused: true, patients: 0, asked: [study] });
    expect(read).toEqual({ operation: 'GET /dicomweb series', refused: false, patients: 1, asked: [study] });
  });

  it('come in ranges of bytes', async () => {
    const path = `${study}/series/${uid}.1/instances/${uid}.1.11/frames/1`;
    const whole = Buffer.from(await (await desk.get('chair', path)).arrayBuffer());
    const part = await desk.get('chair', path, { range: 'bytes=1000-1999' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      `bytes 1000-1999/${whole.length}`,
      '1000',
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(1000, 2000))).toBe(true);
    const beyond = await desk.get('chair', path, { range: `bytes=${whole.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
  });

  it('are read only: nothing else of an archive is there', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(
        (
          await fetch(`${desk.api.address}/dicomweb/studies/${study}/series`, {
            method,
            headers: { authorization: `Bearer ${await desk.api.token('chair')}` },
          })
        ).status,
      ).toBe(404);
    for (const path of ['', `${study}`, `${study}/series/${uid}.1`, `${study}/instances`, `${study}/bulkdata`])
      expect((await desk.get('chair', path)).status).toBe(404);
  });

  it('of a study without images are refused by name', async () => {
    const response = await desk.get('chair', `${withoutImages}/series`);
    expect([response.status, await response.json()]).toMatchObject([422, { error: { code: 'STUDY_NOT_IN_ARCHIVE' } }]);
  });
});

describe('an archive that does not behave', () => {
  let behave: (request: IncomingMessage, response: ServerResponse) => void;
  let asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    behave(request, response);
  });
  let other: ArchiveDesk;
  let at: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    other = await openArchiveDesk({ url: `http://127.0.0.1:${port}/pacs`, privateHosts: ['127.0.0.1'], patience: 700 });
    at = `${await other.refer('1.2.3', 'ODD, Eve')}/series`;
  });
  afterAll(async () => {
    await other?.close();
    server.closeAllConnections();
    server.close();
  });
  const code = async (path = at, headers = {}) => {
    const response = await other.get('chair', path, headers);
    return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
  };

  it('is asked without cookie, authorisation or origin of whoever asks, and its redirects lead nowhere', async () => {
    asked = [];
    behave = (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    expect(await code(at, { cookie: 'a=b', 'x-forwarded-for': '1.2.3.4', origin: other.api.address })).toEqual([503, 'ARCHIVE_AWAY']);
    expect([asked.length, asked[0]!.url!.split('?')[0]]).toEqual([1, '/pacs/studies/1.2.3/series']);
    expect(Object.keys(asked[0]!.headers).sort()).toEqual(['accept', 'connection', 'host']);
  });

  it.each([
    ['says nothing', () => undefined],
    ['is broken', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(500).end('Marlowe^Judith')],
    ['hangs up', (request: IncomingMessage) => void request.socket.destroy()],
    ['says what is no JSON', (_: IncomingMessage, response: ServerResponse) => void response.end('<html>Marlowe^Judith')],
    ['refuses us', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(401).end()],
  ])('%s: the reader is told to try again, and no word of it', async (_, how) => {
    behave = how;
    expect(await code()).toEqual([503, 'ARCHIVE_AWAY']);
  });

  it('breaks off in the middle of an image: the reader’s image breaks off too', async () => {
    behave = (_, response) => {
      response.writeHead(200, { 'content-type': 'multipart/related; boundary=x' });
      response.write(`--x\r\nContent-Type: application/octet-stream\r\n\r\n${'p'.repeat(200_000)}`, () =>
        setTimeout(() => response.destroy(), 20),
      );
    };
    const response = await other.get('chair', `${at}/1.2.3.1/instances/1.2.3.1.1/frames/1`);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  it('sends no faster than it is read, and is let go when the reader leaves', async () => {
    let sent = 0;
    const closed = Promise.withResolvers<void>();
    behave = (_, response) => {
      response.writeHead(200, { 'content-type': 'multipart/related; boundary=x' });
      response.write('--x\r\nContent-Type: application/octet-stream\r\n\r\n');
      const block = Buffer.alloc(1_000_000, 7);
      const more = (): void => {
        sent += block.length;
        if (sent < 400_000_000) response.write(block, () => setImmediate(more));
      };
      more();
      response.on('close', () => closed.resolve());
    };
    const leave = new AbortController();
    const response = await fetch(`${other.api.address}/dicomweb/studies/${at}/1.2.3.1/instances/1.2.3.1.1/frames/1`, {
      headers: { authorization: `Bearer ${await other.api.token('chair')}` },
      signal: leave.signal,
    });
    await response.body!.getReader().read();
    let before = -1;
    while (sent !== before) {
      before = sent;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(sent).toBeLessThan(60_000_000);
    leave.abort();
    await closed.promise;
  });
});

describe('an archive in a private network that nobody named', () => {
  it('is not connected to, by address or by name', async () => {
    let connections = 0;
    const server = createServer((_, response) => void response.end('[]')).on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ask = (host: string, privateHosts: string[]) =>
      new DicomwebArchive({ url: `http://${host}:${port}/`, privateHosts }).ask(
        { of: 'series', study: '1.2' },
        new AbortController().signal,
      );
    try {
      for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433'])
        await expect(ask(host, ['archive'])).rejects.toMatchObject({ code: 'ARCHIVE_AWAY' });
      expect(connections).toBe(0);
      (await ask('127.0.0.1', ['127.0.0.1']))!.content.destroy();
      expect(connections).toBe(1);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
