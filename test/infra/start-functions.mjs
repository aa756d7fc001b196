// Runs in a process of its own: imports bundled functions, each with the environment of the template, and prints which
// variables every one of them asked for.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const functions = JSON.parse(readFileSync(0, 'utf8'));
const real = process.env;
const asked = {};
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
  asked[name] = [...names].filter((key) => typeof key === 'string');
}
process.stdout.write(JSON.stringify(asked));
