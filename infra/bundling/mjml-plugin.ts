import type { Plugin } from 'esbuild';
import { compileMjml, templateParts } from '../../shared/mail/mjml/compile-mjml.ts';

/** Compiles `.mjml` files to HTML during bundling, because MJML itself is too large to bundle. */
export const mjmlPlugin: Plugin = {
  name: 'mjml',
  setup(build) {
    build.onLoad({ filter: /\.mjml$/ }, async ({ path }) => ({
      contents: await compileMjml(path),
      loader: 'text',
      watchFiles: [path, ...(await templateParts())],
    }));
  },
};
