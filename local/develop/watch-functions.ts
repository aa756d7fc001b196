import { watch } from 'chokidar';
import type { BuildOptions } from 'esbuild';
import { FunctionBuild } from './function-build.ts';
import type { Loads } from './remembered-loads.ts';

export interface FunctionWatchOptions {
  readonly names: readonly string[];
  readonly optionsFor: (name: string) => BuildOptions;
  /** Folders to watch. */
  readonly sources: readonly string[];
  /** Where changed functions are written, each in a folder with its name. */
  readonly folder: string;
  readonly root: string;
  readonly onChanged: (name: string) => void;
  readonly onFault: (error: unknown) => void;
}

/** Editors write a file in several steps. */
const settleMs = 40;

/**
 * Bundles a function again when one of its sources changes, and reports it when its code became different. Resolves at
 * once; until every function was bundled for the first time, which takes some seconds, changes wait.
 */
export function watchFunctions(options: FunctionWatchOptions): { stop(): Promise<void> } {
  const loads: Loads = new Map();
  const { folder, root, onChanged, onFault } = options;
  const builds = options.names.map(
    (name) => new FunctionBuild(name, { options: options.optionsFor(name), folder, root, loads }),
  );
  const changed = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const buildAffected = async (): Promise<void> => {
    const files = [...changed];
    changed.clear();
    const affected = builds.filter((build) => files.some((file) => build.isMadeOf(file)));
    for (const build of affected) {
      if (stopped) return;
      if (await build.build()) onChanged(build.name);
    }
  };
  const first = async (): Promise<void> => {
    for (const build of builds) {
      if (stopped) return;
      await build.build();
      // The system runs what was bundled at its start, so a change since then must be reported now.
      if ([...changed].some((file) => build.isMadeOf(file))) onChanged(build.name);
    }
  };
  let work = first().catch(onFault);
  const watcher = watch([...options.sources], { ignoreInitial: true }).on('all', (_event, file) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(buildAffected).catch(onFault);
    }, settleMs);
  });

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await watcher.close();
      await work;
      await Promise.all(builds.map((build) => build.stop()));
    },
  };
}
