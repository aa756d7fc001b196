import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../infra/bundling/bundle-functions.ts';
import { billOfMaterials, schemaFindings } from './bill-of-materials.ts';
import { deployedPackages } from './deployed-packages.ts';
import { readLockFile } from './lock-file.ts';

const folder = join(projectRoot, '.build', 'sbom');
const deployed = await deployedPackages();
const bom = billOfMaterials(deployed, readLockFile());
const findings = await schemaFindings(bom);
if (findings !== undefined)
  throw new Error(
    `The bill of materials violates the CycloneDX schema: ${JSON.stringify(findings)}`,
  );
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'buurtkring.cdx.json'), bom);
console.log(`.build/sbom/buurtkring.cdx.json: ${deployed.length} packages`);
