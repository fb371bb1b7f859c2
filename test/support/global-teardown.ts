import { rm } from 'node:fs/promises';

export default async function tearDown(): Promise<void> {
  await globalThis.runningTestServer?.stop();
  if (globalThis.foldersOfRun) await rm(globalThis.foldersOfRun, { recursive: true, force: true });
}
