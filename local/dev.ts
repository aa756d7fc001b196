/** `npm run dev`: as `npm start`, and a changed function or page is live within two seconds. */
import path from 'node:path';
import type { FunctionPool } from './lambda/function-pool.ts';
import { buildArtefacts, buildFolder, root } from './build/artefacts.ts';
import { runCommandLine } from './command.ts';
import { watchFunctions } from './develop/watch-functions.ts';
import { watchWeb } from './develop/watch-web.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

// Only the bundler's settings: what is watched must be bundled as it is for AWS.
const { functionBuildOptions } = await import('../infra/bundling/bundle-functions.ts');
const { functionNames } = await import('../infra/functions.ts');

/** The template's names end in the name of the function's folder. */
function folderNameOf(functionName: string): string | undefined {
  return functionNames.filter((name) => functionName.endsWith(`-${name}`)).toSorted((one, other) => other.length - one.length)[0];
}

await runCommandLine(({ region }) => {
  const functionsFolder = path.join(buildFolder, 'develop', 'functions');
  const webFolder = path.join(buildFolder, 'develop', 'web', region);
  let running: ReadonlyMap<string, FunctionPool> = new Map();
  let watches: readonly { stop(): Promise<void> }[] = [];
  return {
    webOverride: webFolder,
    codeOverride: (functionName) => {
      const name = folderNameOf(functionName);
      return name === undefined ? undefined : path.join(functionsFolder, name);
    },
    assembly: async (_settings, progress, say) => {
      const assembly = await buildArtefacts(region, progress);
      watches = await progress.step('watch functions and pages', () =>
        Promise.all([
          watchFunctions(functionBuildOptions(), functionsFolder, (changed) => {
            say(`↻ ${changed.join(', ')}`);
            replaceAll(running, changed);
          }),
          watchWeb({ root, folder: webFolder, region }, () => say('↻ pages'), say),
        ]),
      );
      return assembly;
    },
    afterStart: async ({ functions }) => {
      running = functions;
      return async () => void (await Promise.all(watches.map((watch) => watch.stop())));
    },
  };
});

function replaceAll(functions: ReadonlyMap<string, FunctionPool>, changed: readonly string[]): void {
  for (const [name, pool] of functions) {
    if (changed.includes(folderNameOf(name) ?? '')) pool.replace();
  }
}
