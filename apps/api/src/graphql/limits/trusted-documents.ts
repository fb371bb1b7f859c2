import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#config';

/** Where the web client's build writes its documents by their hash. */
const file = join(projectFolder, 'apps/web/src/generated/persisted-documents.json');

/**
 * The documents of our own web client. They were written and reviewed with this server, so they are admitted by hash and cost nothing to
 * admit; nobody can add one at run time.
 */
export class TrustedDocuments implements KeyValueCache<string> {
  readonly #documents: ReadonlyMap<string, string>;

  constructor(documents: Readonly<Record<string, string>> = readDocuments()) {
    this.#documents = new Map(Object.entries(documents).map(([hash, text]) => [hash.replace(/^sha256:/, ''), text]));
  }

  /** What the web client calls the document with this hash; undefined for everybody else's. */
  nameOf(hash: string | undefined): string | undefined {
    const text = hash === undefined ? undefined : this.#documents.get(hash);
    return text && /(?:^|\})\s*(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1];
  }

  has(hash: string): boolean {
    return this.#documents.has(hash);
  }

  /** Apollo asks with its own prefix before the hash. */
  async get(key: string): Promise<string | undefined> {
    return this.#documents.get(key.replace(/^apq:/, ''));
  }
  async set(): Promise<void> {}
  async delete(): Promise<boolean> {
    return false;
  }
}

function readDocuments(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    // An API without the web client beside it serves machines only.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
