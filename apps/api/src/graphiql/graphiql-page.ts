import { filesPath } from './graphiql-files.js';

/** Scripts and style sheets by this answer's nonce alone; the editor also sets style attributes, which load and run nothing. */
export function graphiqlPolicy(nonce: string, publicUrl: string): string {
  const { host, protocol } = new URL(publicUrl);
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src-elem 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "worker-src 'self'",
    // Not every browser takes 'self' for the WebSocket too.
    `connect-src 'self' ${protocol === 'https:' ? 'wss' : 'ws'}://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const graphiqlPage = (nonce: string, version: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>GraphiQL · Consilium</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" nonce="${nonce}" href="${filesPath}/graphiql.css?v=${version}">
    <script nonce="${nonce}" src="${filesPath}/start.js?v=${version}" data-files="${filesPath}" data-version="${version}"></script>
    <script nonce="${nonce}" src="${filesPath}/graphiql.js?v=${version}"></script>
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript. The API is at this address, by POST.</noscript>
    <div id="root"></div>
  </body>
</html>
`;
