import { createHash } from 'node:crypto';
import type { DemoPerson } from './demo-people.js';

// The client's own colours (apps/web/src/app/theme.ts), so that signing in feels like the same place. Nothing is fetched: no script,
// no font, no picture.
const style = `
:root{color-scheme:light dark;--ground:#fff;--surface:#f7f8fa;--hover:#f1f3f6;--line:#dfe3e8;--ink:#14171a;--soft:#4f5863;--accent:#0e6680;--tint:#e5f1f3}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--surface:#101214;--hover:#1b1f23;--line:#262b30;--ink:#e5e8eb;--soft:#a0a8b1;--accent:#5cb8d2;--tint:#14262c}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;justify-content:center;padding:clamp(16px,7vh,72px) 16px 32px;background:var(--surface);color:var(--ink);
font:14px/1.5 "Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-font-smoothing:antialiased}
main{width:100%;max-width:660px}
.name{display:flex;align-items:center;gap:10px;margin:0 0 28px;font-weight:600;letter-spacing:-.01em}
.name svg{color:var(--accent)}
.demo{margin-left:2px;padding:1px 8px;border:1px solid var(--line);border-radius:99px;color:var(--soft);font-size:12px;font-weight:500;letter-spacing:0}
h1{margin:0 0 6px;font-size:24px;line-height:1.25;font-weight:640;letter-spacing:-.02em}
p{margin:0 0 24px;color:var(--soft);max-width:56ch}
ul{list-style:none;margin:0;padding:0;background:var(--ground);border:1px solid var(--line);border-radius:12px;overflow:hidden}
li+li{border-top:1px solid var(--line)}
button{all:unset;box-sizing:border-box;display:grid;grid-template-columns:36px 1fr auto;gap:0 14px;align-items:center;width:100%;padding:11px 18px;cursor:pointer}
button:hover{background:var(--hover)}
button:focus-visible{background:var(--tint);box-shadow:inset 0 0 0 2px var(--accent)}
.mark{grid-row:span 2;display:grid;place-items:center;width:36px;height:36px;border-radius:50%;background:var(--tint);color:var(--accent);font-size:13px;font-weight:600}
.who{font-weight:600}
.user{margin-left:8px;font-weight:400}
button:focus-visible .mark{background:var(--ground)}
.what,.place,.user{color:var(--soft);font-size:13px}
.what{grid-column:2}
.place{grid-column:3;grid-row:1/span 2;max-width:15rem;text-align:right}
li:first-child button:focus-visible{border-radius:11px 11px 0 0}
li:last-child button:focus-visible{border-radius:0 0 11px 11px}
a{color:var(--accent)}
@media (max-width:520px){.place{grid-column:2;grid-row:auto;text-align:left;max-width:none}.mark{grid-row:span 3}}`;

/** Allows this page's one style and sending its own form; nothing else, and nobody may frame it to trick a click. */
export const loginPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Dr Maren Holt → MH. */
const initials = (name: string): string => {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part) && !/^(dr|prof|mr|ms|mrs)\.?$/i.test(part));
  return [parts.at(0), parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.charAt(0).toUpperCase() ?? '').join('');
};

const logo = `<svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><circle cx="8" cy="8.5" r="5.6"/><circle cx="14" cy="8.5" r="5.6"/><circle cx="11" cy="13.5" r="5.6"/></svg>`;

const frame = (title: string, content: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)} · Consilium</title><style>${style}</style></head>
<body><main><div class="name">${logo}Consilium<span class="demo">Demo</span></div>
<h1>${escape(title)}</h1>
${content}</main></body></html>`;

const line = ({ userName, name, role, place }: DemoPerson): string =>
  `<li><button type="submit" name="userName" value="${escape(userName)}"><span class="mark" aria-hidden="true">${escape(initials(name))}</span><span class="who">${escape(name)} <span class="user">${escape(userName)}</span></span><span class="what">${escape(role)}</span><span class="place">${escape(place)}</span></button></li>`;

/** One form, one button per person: it works with the keyboard alone, without script, and in any language a screen reader speaks. */
export function loginPage(people: readonly DemoPerson[], action: string): string {
  const body =
    people.length === 0
      ? '<p>No demo people are in this database. Start the demo with an empty data directory, or name your own identity provider.</p>'
      : `<p>This is a demo: every person and every patient is invented, and nobody needs a password. A hospital’s own installation signs people in with the hospital’s provider.</p>
<form method="post" action="${escape(action)}"><ul>${people.map(line).join('\n')}</ul></form>`;
  return frame('Who are you today?', body);
}

export function explanationPage(text: string): { html: string; policy: string } {
  return {
    html: frame('You are not signed in', `<p>${escape(text)}</p><p><a href="/auth/sign-in">Sign in again</a></p>`),
    policy: loginPagePolicy,
  };
}
