import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './ports.js';
import { temporaryFolder } from './run-folders.js';

const program = '/usr/sbin/Orthanc';
const plugin = '/usr/share/orthanc/plugins/libOrthancDicomWeb.so';

/** Why there is none, for whoever reads that a test was skipped; null where there is one. */
export const noOrthanc: string | null =
  existsSync(program) && existsSync(plugin)
    ? null
    : `no ${existsSync(program) ? plugin : program}: apt-get install -y orthanc orthanc-dicomweb`;

export interface Orthanc {
  /** Its DICOMweb, with user and password. */
  readonly url: string;
  readonly privateHosts: readonly string[];
  /** STOW-RS. */
  store(files: readonly Buffer[]): Promise<void>;
  stop(): Promise<void>;
}

/** A real archive with an empty store of its own. */
export async function startOrthanc(): Promise<Orthanc> {
  const folder = temporaryFolder();
  const [port, dicomPort] = [await freePort(), await freePort()];
  const file = join(folder, 'orthanc.json');
  const configuration = {
    Name: 'test',
    StorageDirectory: folder,
    IndexDirectory: folder,
    HttpPort: port,
    DicomPort: dicomPort,
    DicomServerEnabled: false,
    RemoteAccessAllowed: false,
    AuthenticationEnabled: true,
    RegisteredUsers: { desk: 'secret' },
    Plugins: [plugin],
    DicomWeb: { Enable: true, Root: '/dicom-web/', EnableWado: false },
  };
  writeFileSync(file, JSON.stringify(configuration));
  const child = spawn(program, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const authorization = `Basic ${Buffer.from('desk:secret').toString('base64')}`;
  const at = `http://127.0.0.1:${port}/dicom-web/`;
  const until = Date.now() + 30_000;
  while (
    !(await fetch(`${at}studies?limit=1`, { headers: { authorization } }).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`Orthanc did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url: at.replace('http://', 'http://desk:secret@'),
    privateHosts: ['127.0.0.1'],
    async store(files) {
      const parts = files.flatMap((one) => [Buffer.from('--part\r\nContent-Type: application/dicom\r\n\r\n'), one, Buffer.from('\r\n')]);
      const response = await fetch(`${at}studies`, {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'multipart/related; type="application/dicom"; boundary=part',
          accept: 'application/dicom+json',
        },
        body: Buffer.concat([...parts, Buffer.from('--part--')]),
      });
      if (!response.ok) throw new Error(`STOW-RS: ${response.status} ${await response.text()}`);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
