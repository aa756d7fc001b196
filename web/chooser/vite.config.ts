import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import * as z from 'zod';
import { exampleDesk, regionById, regionIds } from '../../shared/regions/index.ts';
import { readRegionList } from '../../shared/regions/region-list.ts';
import { siteConfig } from '../site-config.ts';
import { chooserModules } from '../vite-plugins/chooser-modules.ts';
import { chooserPages } from '../vite-plugins/chooser-pages.ts';
import { deskGuard } from '../vite-plugins/desk-guard.ts';
import { signInUnavailable } from '../vite-plugins/sign-in-unavailable.ts';
import { sizeBudget } from '../vite-plugins/size-budget.ts';
import { wellKnown } from '../vite-plugins/well-known.ts';

const { REGIONS } = z
  .object({ REGIONS: z.string().default(regionIds.join(',')) })
  .parse(process.env);
const regions = readRegionList(REGIONS).map(regionById);

export default siteConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    react(),
    chooserModules(regions),
    chooserPages(regions),
    deskGuard(regionIds.map(exampleDesk)),
    sizeBudget(),
    wellKnown(regions),
    signInUnavailable(),
  ],
});
