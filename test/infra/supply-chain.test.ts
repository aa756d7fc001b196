import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials, schemaFindings } from '../../operate/supply-chain/bill-of-materials.ts';
import {
  deployedPackages,
  type DeployedPackage,
} from '../../operate/supply-chain/deployed-packages.ts';
import { licencesPage, refusedLicences } from '../../operate/supply-chain/licences.ts';
import { readLockFile } from '../../operate/supply-chain/lock-file.ts';

let deployed: readonly DeployedPackage[];
const lock = readLockFile();

beforeAll(async () => {
  deployed = await deployedPackages();
}, 120_000);

const packageOf = (name: string, license?: string): DeployedPackage => ({
  folder: `node_modules/${name}`,
  manifest: { name, version: '1.0.0', ...(license === undefined ? {} : { license }) },
  usedBy: ['website'],
});

const partsOf = (name: string) => deployed.find(({ manifest }) => manifest.name === name)?.usedBy;

describe('What is deployed', () => {
  it('is known by part: what only the functions or only the website use, and what both do', () => {
    expect(partsOf('@aws-sdk/client-dynamodb')).toEqual(['functions']);
    expect(partsOf('react-dom')).toEqual(['website']);
    expect(partsOf('@utrecht/button-css')).toEqual(['website']);
    expect(partsOf('leaflet')).toEqual(['website']);
    expect(partsOf('zod')).toEqual(['functions', 'website']);
  });

  it('has no tool that only builds or tests', () => {
    const tools = [
      'esbuild',
      'vite',
      'vitest',
      'mjml',
      'aws-cdk-lib',
      'typescript',
      'playwright-core',
    ];

    expect(deployed.filter(({ manifest }) => tools.includes(manifest.name))).toEqual([]);
  });
});

describe('The bill of materials', () => {
  it('is right by the schema of CycloneDX and has every deployed package with its version, hash and licence', async () => {
    const text = billOfMaterials(deployed, lock);
    const bom = JSON.parse(text) as {
      components: { purl: string; hashes: { alg: string }[]; licenses: unknown[] }[];
    };
    const purls = deployed.map(
      ({ manifest: { name, version } }) => `pkg:npm/${name.replace('@', '%40')}@${version}`,
    );

    expect(await schemaFindings(text)).toBeUndefined();
    expect(bom.components.map(({ purl }) => purl).toSorted()).toEqual(purls.toSorted());
    expect(
      bom.components.filter(
        ({ hashes, licenses }) => hashes[0]?.alg !== 'SHA-512' || licenses.length === 0,
      ),
    ).toEqual([]);
  });

  it('is the same for the same packages', () => {
    expect(billOfMaterials(deployed, lock)).toBe(billOfMaterials(deployed.toReversed(), lock));
  });

  it('that says what the schema does not know is refused', async () => {
    const text = billOfMaterials(deployed, lock).replace(
      '"specVersion": "1.6"',
      '"specVersion": "1.6", "colour": "blue"',
    );

    expect(await schemaFindings(text)).toBeDefined();
  });

  it('is not made of packages that are not those of the lock file', () => {
    expect(() => billOfMaterials([packageOf('zod', 'MIT')], lock)).toThrow(
      'node_modules/zod 1.0.0 is not what package-lock.json pins',
    );
  });
});

describe('Licences', () => {
  it('of what is deployed may all be a part of a work under the EUPL-1.2', () => {
    expect(refusedLicences(deployed)).toEqual([]);
  });

  it.each([['GPL-3.0-only'], ['Hippocratic-2.1'], ['SEE LICENSE IN LICENSE'], [undefined]])(
    '%s is refused',
    (license) => {
      expect(refusedLicences([packageOf('strange', license)])).toEqual([
        `strange: ${license ?? 'none'}`,
      ]);
    },
  );

  it('stand in docs/licences.md as they are now (npm run licences)', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesPage(deployed));
  });
});
