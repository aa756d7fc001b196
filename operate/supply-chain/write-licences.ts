import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../infra/bundling/bundle-functions.ts';
import { deployedPackages } from './deployed-packages.ts';
import { licencesPage } from './licences.ts';

writeFileSync(join(projectRoot, 'docs/licences.md'), licencesPage(await deployedPackages()));
