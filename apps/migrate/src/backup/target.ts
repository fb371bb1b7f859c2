import { randomBytes } from 'node:crypto';
import { closeSync, constants, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, write } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { StartupProblem } from '#config';

export interface Target {
  readonly stream: Writable;
  /** Gives the whole backup its name. */
  keep(): void;
  /** Leaves nothing half behind. */
  discard(): void;
}

/** Patient data: nobody but the account that wrote it. */
const onlyOwner = 0o600;

/**
 * Where a backup goes. A file gets its name when it is whole and on the disk, so that whoever copies backups away never takes half of
 * one; what stands there already stays, unless `force`.
 */
export function openTarget(path: string, force: boolean): Target {
  if (path === '-') return standardOutput();
  const there = existsSync(path);
  if (there && !force) throw new StartupProblem(`${path} exists: choose another name, or add --force to replace it.`);
  if (there && !statSync(path).isFile()) return device(path);
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.unfinished`);
  const file = open(path, unfinished, 'wx');
  return {
    stream: into(file),
    keep: () => {
      try {
        fsyncSync(file);
        closeSync(file);
        if (force) renameSync(unfinished, path);
        else nameUnlessTaken(unfinished, path);
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw writingProblem(path, error);
      }
    },
    discard: () => {
      closeSync(file);
      rmSync(unfinished, { force: true });
    },
  };
}

/** Node's own file stream closes its file when it fails, and whoever closes it again may close somebody else's. */
function into(file: number): Writable {
  const writeAll = (content: Buffer, done: (error: Error | null) => void): void =>
    write(file, content, 0, content.length, null, (error, written) =>
      error || written === content.length ? done(error) : writeAll(content.subarray(written), done),
    );
  return new Writable({ highWaterMark: 1024 * 1024, write: (content: Buffer, _, done) => writeAll(content, done) });
}

function nameUnlessTaken(unfinished: string, path: string): void {
  try {
    // A link is refused when somebody took the name meanwhile; a rename would replace theirs.
    linkSync(unfinished, path);
    rmSync(unfinished);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || existsSync(path)) throw error;
    // A file system without hard links.
    renameSync(unfinished, path);
  }
}

/** A pipe's name, a tape: there is nothing to rename and nothing to remove. */
function device(path: string): Target {
  const file = open(path, path, constants.O_WRONLY);
  return {
    stream: into(file),
    keep: () => closeSync(file),
    discard: () => closeSync(file),
  };
}

function standardOutput(): Target {
  if (process.stdout.isTTY) throw new StartupProblem('--to - writes the backup to standard output: send it into a file or a program.');
  // npm's own lines would stand before the backup, and nobody would see it before the day it is needed.
  if (process.env['npm_lifecycle_event'] && process.env['npm_config_loglevel'] !== 'silent')
    throw new StartupProblem('npm prints lines of its own into --to -: use npm run -s backup -- --to -');
  return { stream: process.stdout, keep: () => undefined, discard: () => undefined };
}

function open(path: string, opened: string, flags: string | number): number {
  try {
    return openSync(opened, flags, onlyOwner);
  } catch (error) {
    throw writingProblem(path, error);
  }
}

/** One line for what may be wrong with a place; anything else stays what it is. */
export function writingProblem(path: string, error: unknown): unknown {
  const where = path === '-' ? 'Standard output' : path;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new StartupProblem(`${where}: no space left; the unfinished backup was removed.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartupProblem(`${where} may not be written by this account.`);
    case 'ENOENT':
    case 'ENOTDIR':
      return new StartupProblem(`${where}: there is no folder ${dirname(path)}.`);
    case 'EISDIR':
      return new StartupProblem(`${where} is a folder: name a file in it.`);
    case 'EEXIST':
      return new StartupProblem(`${where} was made by somebody else meanwhile: it stays, and this backup was removed.`);
    case 'EPIPE':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return new StartupProblem(`${where} was closed before the backup was whole.`);
    default:
      return error;
  }
}
