import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import * as z from 'zod';
import { exampleDesk, regionById, regionIds } from '../shared/regions/index.ts';
import { readRegionList } from '../shared/regions/region-list.ts';
import { regionPath } from '../shared/regions/region-path.ts';
import { deskGuard } from './vite-plugins/desk-guard.ts';
import { downloads } from './vite-plugins/downloads.ts';
import { pageTemplate } from './vite-plugins/page-template.ts';
import { regionModule } from './vite-plugins/region-module.ts';
import { sizeBudget } from './vite-plugins/size-budget.ts';
import { wellKnown } from './vite-plugins/well-known.ts';

/** The region whose application is built, and the regions that share its deployment: by default it has none. */
const { REGION, REGIONS } = z
  .object({ REGION: z.enum(regionIds).default('langstraat'), REGIONS: z.string().optional() })
  .parse(process.env);
const regions = readRegionList(REGIONS ?? REGION);
const region = regionById(REGION);
const basePath = regionPath({ all: regions }, region);

const config: UserConfig = {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: `${basePath}/`,
  plugins: [
    react(),
    regionModule(REGION, regions),
    pageTemplate(region),
    deskGuard(regionIds.map(exampleDesk)),
    downloads(region),
    sizeBudget(),
    // Programs look for these files at the root of a site only, where the chooser is if regions share it.
    ...(basePath === '' ? [wellKnown([region])] : []),
  ],
  build: {
    outDir: fileURLToPath(new URL(`../.build/web/${REGION}`, import.meta.url)),
    emptyOutDir: true,
    // Small files are not inlined, so that they can be cached and need no exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
};

export default defineConfig(({ command }) => {
  // A build that is started by a test inherits NODE_ENV=test, but every build must be a production build.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return config;
});
