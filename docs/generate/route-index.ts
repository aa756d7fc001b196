import { readdirSync, readFileSync } from 'node:fs';

const folder = 'shared/routes';

/** The file shared/routes/index.ts: every declared route, by module and by the function that serves it. */
export function routeIndex(): string {
  const modules = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'examples')
    .map(({ name }) => ({ module: name, functions: functionsOf(name) }))
    .toSorted((a, b) => (a.module < b.module ? -1 : 1));
  const imports = modules.flatMap(({ module, functions }) =>
    functions.map(
      ({ name, routes }) => `import { ${routes.join(', ')} } from './${module}/${name}.ts';`,
    ),
  );
  const entries = modules.map(
    ({ module, functions }) =>
      `${module}: {${functions.map(({ name, routes }) => `'${name}': [${routes.join(', ')}],`).join('')}},`,
  );
  return [
    ...imports,
    '',
    '/**',
    ' * Every declared route, by module and by the function that serves it. Made by `npm run generate` from the files beside',
    ' * this one; a test compares. Do not edit.',
    ' */',
    `export const routesByModule = {${entries.join('')}} as const;`,
    '',
  ].join('\n');
}

function functionsOf(module: string) {
  return readdirSync(`${folder}/${module}`)
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.ts$/, ''),
      routes: [
        ...readFileSync(`${folder}/${module}/${file}`, 'utf8').matchAll(
          /^export const (\w+Route) =/gm,
        ),
      ].map(([, name = '']) => name),
    }));
}
