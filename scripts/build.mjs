// `npm run build`, and `prepare` after every install: dist/ holds what `npm start` runs, dist/web what browsers load.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const compiler = 'node_modules/typescript7/bin/tsc';
const bundler = 'node_modules/vite/bin/vite.js';
if (!existsSync(compiler) || !existsSync(bundler)) {
  console.log('Nothing was built: the development packages are not installed (npm ci without --omit=dev installs them).');
  process.exit(0);
}

const began = performance.now();
rmSync('dist', { recursive: true, force: true });
const results = await Promise.all([node(compiler, '-p', 'tsconfig.build.json'), buildWeb()]);
copyWhatIsRead();
if (results.includes(false)) process.exit(1);
console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);

/** Files beside the sources that are read while running: the timeline, catalogues, seed data, the emitted schema. */
function copyWhatIsRead() {
  const read = globSync(['apps/**/*.{sql,yaml,yml,json,graphql,html,css,svg}', 'libs/**/*.{sql,yaml,yml,json,graphql,html,css,svg}'], {
    exclude: (path) => path === 'apps/web' || path.endsWith('/node_modules'),
  });
  for (const path of read) {
    mkdirSync(join('dist', dirname(path)), { recursive: true });
    cpSync(path, join('dist', path));
  }
}

async function buildWeb() {
  if (globSync('apps/web/vite.config.*').length === 0) return true;
  if (!(await node(bundler, 'build', 'apps/web', '--logLevel', 'warn'))) return false;
  // Compressed once here instead of for every visitor; small files gain nothing.
  for (const path of globSync('dist/web/**/*.{js,css,html,svg,json,wasm}')) {
    const content = readFileSync(path);
    if (content.length < 1024) continue;
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
  return true;
}

function node(...args) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('close', (code) => resolve(code === 0));
  });
}
