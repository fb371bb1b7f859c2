import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDemoArchive } from '../../apps/standalone/src/archive/demo-archive.js';

/** What becomes of a question; `pass` asks the demo's archive. */
export type Way = (path: string, pass: () => void, response: ServerResponse) => void;

export interface ArchiveBetween {
  /** What a desk is started with, to have it as its archive. */
  readonly environment: { readonly DICOMWEB_URL: string; readonly DICOMWEB_PRIVATE_HOSTS: string };
  way: Way;
  close(): Promise<void>;
}

/** The demo's archive behind another that behaves as the test says, over real sockets. */
export async function openArchiveBetween(): Promise<ArchiveBetween> {
  const behind = await openDemoArchive();
  const { username, password, hostname, port, pathname } = new URL(behind.url);
  const server = createServer((asked, response) => {
    const path = asked.url!;
    const pass = () =>
      void request(
        {
          hostname,
          port,
          path: pathname + path.slice(1),
          auth: `${username}:${decodeURIComponent(password)}`,
          headers: { accept: asked.headers.accept },
        },
        (answer) => {
          response.writeHead(answer.statusCode!, { 'content-type': answer.headers['content-type'] ?? '' });
          answer.pipe(response);
        },
      )
        .on('error', () => response.destroy())
        .end();
    between.way(path, pass, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const between: ArchiveBetween = {
    environment: {
      DICOMWEB_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      DICOMWEB_PRIVATE_HOSTS: '127.0.0.1',
    },
    way: (_, pass) => pass(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await behind.close();
    },
  };
  return between;
}
