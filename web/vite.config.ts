import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import * as z from 'zod';
import { exampleDesk, regionById, regionIds } from '../shared/regions/index.ts';
import { readRegionList } from '../shared/regions/region-list.ts';
import { regionPath } from '../shared/regions/region-path.ts';
import { siteConfig } from './site-config.ts';
import { deskGuard } from './vite-plugins/desk-guard.ts';
import { downloads } from './vite-plugins/downloads.ts';
import { pageTemplate } from './vite-plugins/page-template.ts';
import { regionModule } from './vite-plugins/region-module.ts';
import { signInUnavailable } from './vite-plugins/sign-in-unavailable.ts';
import { sizeBudget } from './vite-plugins/size-budget.ts';
import { wellKnown } from './vite-plugins/well-known.ts';

/** The region whose application is built, and all regions of its deployment (by default only that region). */
const { REGION, REGIONS } = z
  .object({ REGION: z.enum(regionIds).default('langstraat'), REGIONS: z.string().optional() })
  .parse(process.env);
const regions = readRegionList(REGIONS ?? REGION);
const region = regionById(REGION);
const basePath = regionPath({ all: regions }, region);

export default siteConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: `${basePath}/`,
  plugins: [
    react(),
    regionModule(REGION, regions),
    pageTemplate(region),
    deskGuard(regionIds.map(exampleDesk)),
    downloads(region),
    sizeBudget(),
    // Programs and the edge look for these files only at the root of a site. If regions share the site, the chooser's
    // build adds them.
    ...(basePath === '' ? [wellKnown([region]), signInUnavailable()] : []),
  ],
});
