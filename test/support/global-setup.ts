import type { RunningTestServer } from './test-server.js';

declare global {
  var foldersOfRun: string | null;
  var runningTestServer: RunningTestServer | undefined;
}

/** Once per run, before the workers start: they inherit the server's address through the environment. */
export default async function setUp(): Promise<void> {
  // Jest hands this one file to Node; whatever it needs of ours is loaded with the aliases of the sources.
  await import('../../scripts/run-typescript.mjs');
  const { memoryFolder, removeAbandonedFolders } = await import('./run-folders.js');
  removeAbandonedFolders();
  globalThis.foldersOfRun = memoryFolder();
  // Workers, and the browsers that they start, put theirs there too.
  if (globalThis.foldersOfRun) process.env['TMPDIR'] = globalThis.foldersOfRun;
  const { startTestServer } = await import('./test-server.js');
  globalThis.runningTestServer = await startTestServer();
}
