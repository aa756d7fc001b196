import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { compileMjml } from '../../shared/mail/mjml/compile-mjml.ts';

const require = createRequire(import.meta.url);
const wasm = '\0wasm/';

/** Resolves imports of templates, text files and WebAssembly as the bundler does for the functions. */
export function mailTemplates(): Plugin {
  return {
    name: 'mail-templates',
    enforce: 'pre',
    // Uses a virtual path, because Vitest leaves files in node_modules to Node, which cannot import WebAssembly as
    // bytes.
    resolveId: (source) => (source.endsWith('.wasm') ? wasm + source : undefined),
    async load(id) {
      if (id.endsWith('.mjml')) return asModule(JSON.stringify(await compileMjml(id)));
      if (id.endsWith('.txt')) return asModule(JSON.stringify(await readFile(id, 'utf8')));
      if (!id.startsWith(wasm)) return undefined;
      const file = JSON.stringify(require.resolve(id.slice(wasm.length)));
      return `import { readFileSync } from 'node:fs';\n${asModule(`new Uint8Array(readFileSync(${file}))`)}`;
    },
  };
}

function asModule(expression: string): string {
  return `export default ${expression};`;
}
