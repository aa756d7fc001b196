import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import * as z from 'zod';
import { exampleDesk, regionById, regionIds } from '../../shared/regions/index.ts';
import { readRegionList } from '../../shared/regions/region-list.ts';
import { regionPath } from '../../shared/regions/region-path.ts';
import { siteConfig } from '../site-config.ts';
import { deskGuard } from '../vite-plugins/desk-guard.ts';
import { pageTemplate } from '../vite-plugins/page-template.ts';
import { regionModule } from '../vite-plugins/region-module.ts';
import { deskBudget, sizeBudget } from '../vite-plugins/size-budget.ts';

/** The region whose desk is built, and all regions of its deployment (by default only that region). */
const { REGION, REGIONS } = z
  .object({ REGION: z.enum(regionIds).default('langstraat'), REGIONS: z.string().optional() })
  .parse(process.env);
const regions = readRegionList(REGIONS ?? REGION);
const region = regionById(REGION);

/** The desk is built separately, so that none of its code is in the residents' pages. */
export default siteConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: `${regionPath({ all: regions }, region)}/bureau/`,
  plugins: [
    react(),
    regionModule(REGION, regions),
    pageTemplate(region),
    deskGuard(regionIds.map(exampleDesk)),
    sizeBudget(deskBudget),
  ],
});
