/** `npm run dev`: like `npm start`, but changes to a function or page go live within two seconds. */
import path from 'node:path';
import { buildArtefacts, buildFolder, root } from './artefacts/artefacts.ts';
import { regionListName } from '../shared/regions/region-list.ts';
import { runCommandLine } from './command.ts';
import { watchFunctions } from './develop/watch-functions.ts';
import { watchWeb } from './develop/watch-web.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

// Use the bundler's options from infra, because watched functions must be bundled exactly as they are for AWS.
const { functionBuildOptions } = await import('../infra/bundling/bundle-functions.ts');
const { functionNames } = await import('../infra/functions/index.ts');

const sources = ['functions', 'shared', 'events'].map((folder) => path.join(root, folder));

/** Finds the name of a function's folder; the function's name in the template ends with it. */
function folderNameOf(functionName: string): string | undefined {
  return functionNames
    .filter((name) => functionName.endsWith(`-${name}`))
    .toSorted((one, other) => other.length - one.length)[0];
}

await runCommandLine(({ regions }) => {
  const folder = path.join(buildFolder, 'develop', 'functions');
  const webFolder = path.join(buildFolder, 'develop', 'web', regionListName(regions));
  const rebuilt = new Set<string>();
  let web: { stop(): Promise<void> } | undefined;
  return {
    webOverride: webFolder,
    codeOverride: (functionName) => {
      const name = folderNameOf(functionName);
      return name !== undefined && rebuilt.has(name) ? path.join(folder, name) : undefined;
    },
    assembly: async (_settings, progress, say) => {
      const assembly = await buildArtefacts(regions, progress);
      web = await progress.step('watch the pages', () =>
        watchWeb({ root, folder: webFolder, regions }, () => say('↻ pages'), say),
      );
      return assembly;
    },
    afterStart: async ({ functions }, say) => {
      const watched = watchFunctions({
        names: functionNames,
        optionsFor: (name) => functionBuildOptions(functionNames.filter((each) => each === name)),
        sources,
        folder,
        root,
        onChanged: (name) => {
          say(`↻ ${name}`);
          rebuilt.add(name);
          for (const [functionName, pool] of functions)
            if (folderNameOf(functionName) === name) pool.replace();
        },
        onError: (error) =>
          say(
            `✗ watching the functions: ${error instanceof Error ? error.stack : 'unknown error'}`,
          ),
      });
      return async () => {
        await Promise.all([watched.stop(), web?.stop()]);
      };
    },
  };
});
