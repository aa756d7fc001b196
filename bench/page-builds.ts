import path from 'node:path';
import { build, mergeConfig, type InlineConfig, type PluginOption, type UserConfig } from 'vite';
import webConfig from '../web/vite.config.ts';

const root = path.resolve(import.meta.dirname, '..');

/** As it is published, or with every page in the first file, which is what a page costs without the lazily loaded ones. */
export async function buildPages(kind: 'published' | 'one file', folder: string): Promise<void> {
  const settings = webConfig({ command: 'build', mode: 'production' });
  const { plugins = [], ...rest } = settings;
  // The budget exists to refuse the second kind.
  const kept =
    kind === 'published'
      ? plugins
      : plugins.filter((plugin) => nameOf(plugin) !== 'buurtkring-size-budget');
  const inline: UserConfig =
    kind === 'published'
      ? {}
      : { build: { rolldownOptions: { output: { codeSplitting: false } } } };
  const changes: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    root: path.join(root, 'web'),
    build: { outDir: folder, emptyOutDir: true },
  };
  await build(mergeConfig(mergeConfig({ ...rest, plugins: kept }, changes), inline));
}

function nameOf(plugin: PluginOption): string | undefined {
  return plugin && typeof plugin === 'object' && 'name' in plugin ? plugin.name : undefined;
}
