import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OnLoadResult, Plugin } from 'esbuild';

export type Loads = Map<
  string,
  { readonly stamp: string; readonly result: OnLoadResult | null | undefined }
>;

/**
 * Wraps a plugin so that the files it loads are cached until a file in the same folder changes. Compiling all the email
 * templates takes seconds, and esbuild requests them again on every build.
 */
export function cacheLoads(plugin: Plugin, cache: Loads): Plugin {
  return {
    name: plugin.name,
    setup: (build) =>
      plugin.setup({
        ...build,
        onLoad: (options, load) =>
          build.onLoad(options, async (file) => {
            const stamp = stampOf(path.dirname(file.path));
            const cached = cache.get(file.path);
            if (cached?.stamp === stamp) return cached.result;
            const result = await load(file);
            cache.set(file.path, { stamp, result });
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
