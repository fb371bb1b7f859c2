import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'consilium-test-';
/** Where Linux keeps files in memory. */
const memory = '/dev/shm';
const tmpfs = 0x01021994;
const enough = 6 * 1024 ** 3;

/** Postgres may run as another account and must be able to pass; everything inside is closed by itself. */
export function temporaryFolder(place = tmpdir()): string {
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * A folder in memory for all that a run throws away, or null where there is none of use: too small, as in a container, or nothing may be run
 * from it. A copy of a database is some 1,700 files, which cost 0.7 s on the disk of a virtual machine, and 0.05 s here.
 */
export function memoryFolder(): string | null {
  let folder: string | null = null;
  try {
    const { type, bavail, bsize } = statfsSync(memory);
    if (type !== tmpfs || bavail * bsize < enough || freemem() < enough) return null;
    folder = temporaryFolder(memory);
    const program = join(folder, 'program');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
    execFileSync(program);
    rmSync(program);
    return folder;
  } catch {
    if (folder) rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

/** A run that was killed could not remove its folders; its Postgres ended with it. */
export function removeAbandonedFolders(): void {
  for (const place of new Set([tmpdir(), memory]))
    for (const name of existsSync(place) ? readdirSync(place) : []) {
      const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? process.pid);
      if (!runs(pid)) rmSync(join(place, name), { recursive: true, force: true });
    }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
