import { createHash } from 'node:crypto';

// The client's own colours (apps/web/src/app/theme.ts), light or dark as the reader's system is. No script, no font, no picture: nothing
// to fetch and nothing to allow.
const style = `
:root{color-scheme:light dark;--ground:#fff;--surface:#f7f8fa;--line:#dfe3e8;--ink:#14171a;--soft:#4f5863;--accent:#0e6680;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--surface:#101214;--line:#262b30;--ink:#e5e8eb;--soft:#a0a8b1;--accent:#1b7a94}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--surface);color:var(--ink);
font:14px/1.55 "Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:32rem;background:var(--ground);border:1px solid var(--line);border-radius:12px;padding:32px}
h1{margin:0 0 8px;font-size:1.35rem;line-height:1.3;font-weight:650}
p{margin:0 0 20px;color:var(--soft)}
a{display:inline-block;padding:10px 18px;border-radius:8px;background:var(--accent);color:var(--on);text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}`;

/** Allows this page's one style and nothing else. */
export const plainPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page with one thing to say and one thing to do, for when the client program is not there yet to say it. */
export function plainPage({ title, text, link, label }: { title: string; text: string; link: string; label: string }): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)} · Consilium</title><style>${style}</style></head>
<body><main><h1>${escape(title)}</h1><p>${escape(text)}</p><a href="${escape(link)}">${escape(label)}</a></main></body></html>`;
}
