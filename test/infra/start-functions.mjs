// Runs as a separate process. Imports each bundled function with its environment from the template, and prints the
// environment variables that the function reads.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const functions = JSON.parse(readFileSync(0, 'utf8'));
const real = process.env;
const reads = {};
for (const { name, module, variables } of functions) {
  const names = new Set();
  process.env = new Proxy(
    { ...real, ...variables },
    {
      get: (target, key) => {
        names.add(key);
        return target[key];
      },
    },
  );
  const { handler } = await import(pathToFileURL(module).href);
  if (typeof handler !== 'function') throw new Error(`${name} exports no handler`);
  reads[name] = [...names].filter((key) => typeof key === 'string');
}
process.stdout.write(JSON.stringify(reads));
