import path from 'node:path';
import { build, mergeConfig, type InlineConfig, type PluginOption, type UserConfig } from 'vite';
import webConfig from '../web/vite.config.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Builds the web application either as published or as a single file, which shows what a page would
 * cost without lazy loading.
 */
export async function buildPages(kind: 'published' | 'one file', folder: string): Promise<void> {
  const settings = webConfig({ command: 'build', mode: 'production' });
  const { plugins = [], ...rest } = settings;
  // A single-file build exceeds the size budget, so it is built without the plugin that checks
  // the budget.
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
