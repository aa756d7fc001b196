import { watch } from 'chokidar';
import type { BuildOptions } from 'esbuild';
import type { Loads } from './cached-loads.ts';
import { FunctionBuild } from './function-build.ts';

export interface FunctionWatchOptions {
  readonly names: readonly string[];
  readonly optionsFor: (name: string) => BuildOptions;
  /** Folders to watch. */
  readonly sources: readonly string[];
  /** Output folder for changed functions, with a subfolder for each. */
  readonly folder: string;
  readonly root: string;
  readonly onChanged: (name: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Editors write a file in several steps, so wait until it settles. */
const settleMs = 40;

/**
 * Rebuilds a function when one of its sources changes, and calls `onChanged` if its code has changed. Returns
 * immediately; changes are queued until every function has been bundled once, which takes a few seconds.
 */
export function watchFunctions(options: FunctionWatchOptions): { stop(): Promise<void> } {
  const loads: Loads = new Map();
  const { folder, root, onChanged, onError } = options;
  const builds = options.names.map(
    (name) => new FunctionBuild(name, { options: options.optionsFor(name), folder, root, loads }),
  );
  const changed = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const buildAffected = async (): Promise<void> => {
    const files = [...changed];
    changed.clear();
    const affected = builds.filter((build) => files.some((file) => build.dependsOn(file)));
    for (const build of affected) {
      if (stopped) return;
      if (await build.build()) onChanged(build.name);
    }
  };
  const first = async (): Promise<void> => {
    for (const build of builds) {
      if (stopped) return;
      await build.build();
      // The system still runs the code that was bundled when it started, so report any change made since then.
      if ([...changed].some((file) => build.dependsOn(file))) onChanged(build.name);
    }
  };
  let work = first().catch(onError);
  const watcher = watch([...options.sources], { ignoreInitial: true }).on('all', (_event, file) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(buildAffected).catch(onError);
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
