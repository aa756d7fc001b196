import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { RegionId } from '../../shared/regions/index.ts';

const regions = fileURLToPath(new URL('../../shared/regions/', import.meta.url));
const themes = fileURLToPath(new URL('../theme/', import.meta.url));

/**
 * Selects the region at build time. The module exports only the public `Region`, so that tree shaking drops the desk,
 * which is defined in the same file; `deskGuard` checks that it has been dropped.
 */
export function regionModule(region: RegionId): Plugin {
  const modules: Record<string, string> = {
    'virtual:region': `export { ${region} as region } from ${JSON.stringify(`${regions}${region}.ts`)};`,
    'virtual:region-theme': `import ${JSON.stringify(`${themes}index.css`)};\nimport ${JSON.stringify(`${themes}regions/${region}.css`)};`,
  };
  return {
    name: 'buurtkring-region',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0virtual:region') ? modules[id.slice(1)] : undefined),
  };
}
