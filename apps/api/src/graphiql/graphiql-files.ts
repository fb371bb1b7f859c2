import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface GraphiqlFile {
  readonly type: string;
  readonly content: string;
}

interface Bundle {
  readonly css: string;
  readonly js: string;
  readonly editorWorkerService: string;
  readonly jsonWorker: string;
  readonly graphqlWorker: string;
}

/** Below the API's own address: nothing is fetched from anywhere else. */
export const filesPath = '/graphql/graphiql';

const greeting = `# You are signed in, and may read and do
# here what you may everywhere.
{
  viewer {
    person { name }
    memberships { board { id name } role }
    organisations { id name stream { id epoch head } }
    inbox { stream { id epoch head } }
  }
}
`;

// The editor makes its style sheets itself; they carry the page's own nonce, as its one script does. It also writes each keystroke into the
// address, where it would be read by whoever reads histories: a name can be in it.
const start = `'use strict';
(() => {
  const { nonce } = document.currentScript;
  const create = document.createElement.bind(document);
  document.createElement = (name, ...rest) => {
    const element = create(name, ...rest);
    if (String(name).toLowerCase() === 'style') element.nonce = nonce;
    return element;
  };
  history.replaceState = () => undefined;
  const { files, version } = document.currentScript.dataset;
  const workers = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
  self.MonacoEnvironment = {
    globalAPI: false,
    getWorkerUrl: (_module, label) => files + '/' + (workers[label] ?? 'editor.worker.js') + '?v=' + version,
  };
  addEventListener('DOMContentLoaded', () =>
    YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
      title: 'Consilium',
      logo: '',
      endpoint: '/graphql',
      subscriptionsProtocol: 'WS',
      isHeadersEditorEnabled: false,
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
      defaultQuery: ${JSON.stringify(greeting)},
    }),
  );
})();
`;

let files: { readonly byName: ReadonlyMap<string, GraphiqlFile>; readonly version: string } | undefined;

/** Nine megabytes, so only once somebody opens the page. */
export function graphiqlFiles(): NonNullable<typeof files> {
  if (files) return files;
  const require = createRequire(import.meta.url);
  // The package exports one function that makes one page of it all, with everything inline: no policy could tell that from an attack.
  const { css, js, editorWorkerService, jsonWorker, graphqlWorker } = require(
    join(dirname(require.resolve('@graphql-yoga/render-graphiql')), 'graphiql.js'),
  ) as Bundle;
  const script = (content: string): GraphiqlFile => ({ type: 'text/javascript; charset=utf-8', content });
  const byName = new Map<string, GraphiqlFile>([
    ['start.js', script(start)],
    ['graphiql.js', script(js)],
    ['graphiql.css', { type: 'text/css; charset=utf-8', content: css }],
    ['editor.worker.js', script(editorWorkerService)],
    ['json.worker.js', script(jsonWorker)],
    ['graphql.worker.js', script(graphqlWorker)],
  ]);
  const hash = createHash('sha256');
  for (const { content } of byName.values()) hash.update(content);
  return (files = { byName, version: hash.digest('base64url').slice(0, 12) });
}
