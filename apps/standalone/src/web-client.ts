import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { projectFolder } from '#config';

const built = join(projectFolder, 'dist/web');

/** The paths that belong to other doors: below them a missing page is missing, not the client's. */
const doors = /^\/(graphql|auth|oidc|live|dicomweb|files|fhir|cds-services|health|metrics)(\/|\?|$)/;

/** The one worker that unpacks images with codecs in WebAssembly; no page may compile anything. */
const workerPolicy = "default-src 'none';script-src 'self' 'wasm-unsafe-eval';connect-src 'self'";

/** Serves the built web client: its files, and its one page wherever the client itself draws what the address means. */
export async function serveWebClient(app: NestFastifyApplication, folder = built): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Files under assets/ carry a hash of their content in their name; all others may change with the next build.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (/\/decodeImageFrameWorker-[\w-]+\.js(\.br|\.gz)?$/.test(path)) reply.header('content-security-policy', workerPolicy);
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const isPage =
        (request.headers.accept ?? '').includes('text/html') && !doors.test(request.url) && !/\.[a-z0-9]+(\?|$)/i.test(request.url);
      return isPage ? reply.sendFile('index.html') : reply.callNotFound();
    });
  return true;
}
