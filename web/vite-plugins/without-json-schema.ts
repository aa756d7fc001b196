import type { Plugin } from 'vite';

const modules = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
const exported = /^export (?:const|function) (\w+)/gm;

/**
 * Leaves the code that turns Zod schemas into JSON Schema out of the pages, where nothing calls it. Every schema refers
 * to that code, so a bundler cannot tell that it is unused.
 */
export function withoutJsonSchema(): Plugin {
  return {
    name: 'buurtkring-without-json-schema',
    transform: (code, id) => (modules.test(id) ? withoutBodies(code) : undefined),
  };
}

/** A module with the same exports, each of which throws when it is called. */
function withoutBodies(code: string): string {
  const absent = "() => { throw new Error('JSON Schema is not part of the pages'); }";
  const names = [...code.matchAll(exported)].map(([, name]) => name);
  return [
    `const absent = ${absent};`,
    ...names.map((name) => `export const ${name} = absent;`),
  ].join('\n');
}
