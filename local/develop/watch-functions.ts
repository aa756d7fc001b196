import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { context, type BuildOptions, type OutputFile, type Plugin } from 'esbuild';

export interface FunctionWatch {
  stop(): Promise<void>;
}

/**
 * Bundles the functions again whenever one of their sources changes. `onChanged` gets the names of those whose code
 * became different; what does not compile is reported by esbuild and leaves the running code as it is.
 */
export async function watchFunctions(
  options: BuildOptions,
  folder: string,
  onChanged: (names: readonly string[]) => void,
): Promise<FunctionWatch> {
  const known = new Map<string, string>();
  const writer: Plugin = {
    name: 'write-changed-functions',
    setup(build) {
      build.onEnd(async ({ outputFiles = [], errors }) => {
        if (errors.length > 0) return;
        const changed = outputFiles.filter(({ path: file, hash }) => known.get(file) !== hash);
        const isFirst = known.size === 0;
        await Promise.all(changed.map((file) => write(file)));
        for (const { path: file, hash } of changed) known.set(file, hash);
        if (!isFirst && changed.length > 0) onChanged(changed.map(({ path: file }) => path.basename(path.dirname(file))));
      });
    },
  };
  const watching = await context({
    ...options,
    outdir: folder,
    write: false,
    minify: false,
    plugins: [...(options.plugins ?? []), writer],
  });
  await watching.rebuild();
  await watching.watch();
  return { stop: () => watching.dispose() };
}

async function write({ path: file, contents }: OutputFile): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, contents);
}
