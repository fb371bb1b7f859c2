import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { apps, libraries } from '../architecture.mjs';

/** Folders that hold code and are not in architecture.mjs: nobody has said what they may know, so they fail the build. */
export function unlistedFolders(root = '.') {
  const listed = new Set([...Object.values(libraries), ...Object.keys(apps).map((app) => `apps/${app}`)]);
  const groups = new Set(['libs/contexts', 'libs/platform', 'libs/connectors']);
  const folders = (path) =>
    existsSync(join(root, path))
      ? readdirSync(join(root, path), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => `${path}/${entry.name}`)
      : [];
  return ['apps', 'libs', ...groups].flatMap(folders).filter((path) => !listed.has(path) && !groups.has(path));
}
