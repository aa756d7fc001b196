import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { regionById, type RegionId } from '../../shared/regions/index.ts';
import type { RegionList } from '../../shared/regions/region-list.ts';

const folder = fileURLToPath(new URL('../../shared/regions/', import.meta.url));
const themes = fileURLToPath(new URL('../theme/', import.meta.url));

/**
 * Selects the region at build time. The module `virtual:region` exports only the public `Region`, so that tree shaking
 * drops the desk, which is defined in the same file; `deskGuard` checks that it has been dropped. The application gets
 * only the ids and names of the other regions that share the deployment.
 */
export function regionModule(region: RegionId, sharing: RegionList): Plugin {
  const names = sharing.map((id) => ({ id, name: regionById(id).name }));
  const modules: Record<string, string> = {
    'virtual:region': [
      `export { ${region} as region } from ${JSON.stringify(`${folder}${region}.ts`)};`,
      `export const regions = ${JSON.stringify(names)};`,
    ].join('\n'),
    'virtual:region-theme': `import ${JSON.stringify(`${themes}index.css`)};\nimport ${JSON.stringify(`${themes}regions/${region}.css`)};`,
  };
  return {
    name: 'buurtkring-region',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0virtual:region') ? modules[id.slice(1)] : undefined),
  };
}
