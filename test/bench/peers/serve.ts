import type { Server } from 'node:http';

/** Listens where the bench says, tells it, and ends with it. */
export function serve(server: Server): void {
  server.listen(Number(process.env['PORT']), '127.0.0.1', sayUp);
}

export function sayUp(): void {
  process.on('disconnect', () => process.exit(0));
  process.send?.('up');
}
