/** As much of a browser as signing in needs: it keeps cookies, shows redirects, and says who made it send a request. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  /** Every Set-Cookie line it was sent, for looking at their flags. */
  readonly received: string[] = [];

  constructor(readonly address: string) {}

  get(path: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }): Promise<Response> {
    return this.send(path, { headers });
  }

  post(path: string, body: string, headers: Record<string, string>): Promise<Response> {
    return this.send(path, { method: 'POST', body, headers });
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  keep(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  forget(name: string): void {
    this.cookies.delete(name);
  }

  /** Until a page is shown; answers it and the addresses on the way. */
  async follow(path: string): Promise<{ page: Response; way: string[] }> {
    const way: string[] = [];
    let next = path;
    for (let steps = 0; steps < 10; steps++) {
      const page = await this.get(next, { 'sec-fetch-site': 'none', accept: 'text/html' });
      way.push(next);
      const location = page.headers.get('location');
      if (location === null) return { page, way };
      next = location;
    }
    throw new Error(`Too many redirects: ${way.join(' ')}`);
  }

  /** To the page of the demo's provider that asks who one is. */
  async reachChoice(returnTo = '/'): Promise<string> {
    const { way } = await this.follow(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    return new URL(way.at(-1)!, this.address).pathname;
  }

  /** Through the whole flow, as the person; answers the last address asked. */
  async signInAs(userName: string, returnTo = '/doors/anyone'): Promise<string> {
    return (await this.choose(await this.reachChoice(returnTo), userName)).way.at(-1)!;
  }

  async choose(page: string, userName: string): Promise<{ page: Response; way: string[] }> {
    const chosen = await this.post(page, new URLSearchParams({ userName }).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      origin: this.address,
    });
    const location = chosen.headers.get('location');
    return location === null ? { page: chosen, way: [page] } : this.follow(location);
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, this.address), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      this.received.push(line);
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return response;
  }
}
