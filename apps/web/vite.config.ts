import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeVariables } from './theme-variables.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** A running API for `vite dev`, such as http://localhost:3000; the built client is served by that process itself and needs none. */
const api = process.env['CONSILIUM_API'] ?? 'http://localhost:3000';

const fields = 'Input|InputBase|InputClearButton|NativeSelect|TextInput|CloseButton|ActionIcon|Skeleton';
const ours = 'mark|act|choice|confirm|section|undo|refusal-notice|state|act-field|textarea';
const parts = new RegExp(`@mantine/core/esm/components/(${fields})/|@mantine/hooks|src/ui/(${ours})\\.|src/live/(command|write-content)`);

export default defineConfig({
  root: here('.'),
  // Libraries are read from their source through package.json's `imports`, as everywhere else in the repository; es2015: rxjs would come
  // in the form for older browsers.
  resolve: { conditions: ['source', 'es2015', 'module', 'browser', 'development|production'], alias: { xmlbuilder2: here('./no-xml.ts') } },
  plugins: [react(), themeVariables()],
  // Pixels are unpacked in a worker of our own origin; its codecs are modules.
  worker: { format: 'es' },
  // Only `vite dev` prepares packages: the image loader finds its worker by its own address, so it is left as it is.
  optimizeDeps: { exclude: ['@cornerstonejs/dicom-image-loader'], include: ['dicom-parser'] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // An inlined data: font or image would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Its size is held by the browser tests, gzipped and with all that comes with it.
    chunkSizeWarningLimit: 1000,
    // Everything that the first page needs anyway in one file: split along what lazy parts share with it, it compresses worse; so do icons
    // one by one, and the small parts of which every screen is made.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'icons', test: /lucide-react/, minShareCount: 2 },
            { name: 'parts', test: parts, minShareCount: 3 },
          ],
        },
      },
    },
    sourcemap: false,
  },
  server: {
    proxy: {
      '/graphql': api,
      '/auth': api,
      '/oidc': api,
      '/live': { target: api, ws: true },
      '/dicomweb': api,
    },
  },
});
