import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

// Far more than a demo has under way; a flood of sign-ins that nobody finishes must not fill the memory.
const atMost = 10_000;

/**
 * What the demo's provider remembers: sign-ins under way, codes, assertions already used. A restart forgets it, which costs a sign-in
 * started a moment before; sessions of Consilium itself are in the database.
 */
export class Memory implements Adapter {
  private readonly entries = new Map<string, Kept>();

  constructor(private readonly model: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    this.entries.delete(id);
    this.entries.set(id, { payload, until: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1_000 });
    if (this.entries.size > atMost) this.makeRoom();
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    // Sessions are found by the code that came of them, never by a browser's cookie: the demo is for changing who one is, so each
    // sign-in asks anew and knows nothing of the last.
    if (this.model === 'Session') return undefined;
    const found = this.living(id);
    // The provider asks whether an assertion was used and only then notes it; of two that arrive together both would be new. So asking
    // notes it too.
    if (!found && this.model === 'ReplayDetection') this.entries.set(id, { payload: { jti: id }, until: Date.now() + 600_000 });
    return found;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    for (const [id, { payload }] of this.entries) if (payload.uid === uid) return this.living(id);
    return undefined;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const found = this.living(id);
    if (found) found.consumed = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.entries.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.entries) if (payload.grantId === grantId) this.entries.delete(id);
  }

  private living(id: string): AdapterPayload | undefined {
    const entry = this.entries.get(id);
    if (entry && entry.until <= Date.now()) this.entries.delete(id);
    return entry && entry.until > Date.now() ? entry.payload : undefined;
  }

  private makeRoom(): void {
    const now = Date.now();
    for (const [id, { until }] of this.entries) if (until <= now) this.entries.delete(id);
    if (this.entries.size > atMost) this.entries.delete(this.entries.keys().next().value!);
  }
}
