import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OnLoadResult, Plugin } from 'esbuild';

export type Loads = Map<
  string,
  { readonly stamp: string; readonly result: OnLoadResult | null | undefined }
>;

/**
 * The plugin, with what it loaded remembered until a file beside the loaded one changes. Compiling all mail templates
 * takes seconds, and esbuild asks for them again at every build.
 */
export function rememberLoads(plugin: Plugin, known: Loads): Plugin {
  return {
    name: plugin.name,
    setup: (build) =>
      plugin.setup({
        ...build,
        onLoad: (options, load) =>
          build.onLoad(options, async (file) => {
            const stamp = stampOf(path.dirname(file.path));
            const before = known.get(file.path);
            if (before?.stamp === stamp) return before.result;
            const result = await load(file);
            known.set(file.path, { stamp, result });
            return result;
          }),
      }),
  };
}

function stampOf(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const newest = Math.max(
    0,
    ...files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
  return `${files.length}-${newest}`;
}
