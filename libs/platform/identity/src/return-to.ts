/**
 * Where to go after signing in: a path of our own pages, or the start page. Whatever a browser could read as another site (`//host`,
 * `/\host`, a scheme, control characters) is the start page, so that a link to our sign-in never leads elsewhere.
 */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2_000 || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/';
  const here = 'https://here.invalid';
  if (!URL.canParse(asked, here)) return '/';
  const url = new URL(asked, here);
  if (url.origin !== here || /^\/(auth|oidc)(\/|$)/.test(url.pathname) || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
