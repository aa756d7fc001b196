import { defineConfig, type BuildOptions, type UserConfig } from 'vite';
import { withoutJsonSchema } from './vite-plugins/without-json-schema.ts';

const build: BuildOptions = {
  emptyOutDir: true,
  // Small files are not inlined, so that they can be cached and need no exception in the Content-Security-Policy.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  reportCompressedSize: false,
};

/** Vite's configuration for one part of the site: the given settings and those that all parts share. */
export function siteConfig(part: UserConfig) {
  return defineConfig(({ command }) => {
    // A build that is started by a test inherits NODE_ENV=test, but every build must be a production build.
    if (command === 'build') process.env['NODE_ENV'] = 'production';
    return { ...part, plugins: [withoutJsonSchema(), ...(part.plugins ?? [])], build };
  });
}
