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
});

const packageOf = (name: string, license?: string): DeployedPackage => ({
  folder: `node_modules/${name}`,
  manifest: { name, version: '1.0.0', ...(license === undefined ? {} : { license }) },
  usedBy: ['website'],
});

const usesOf = (name: string) => deployed.find(({ manifest }) => manifest.name === name)?.usedBy;

describe('The deployed packages', () => {
  it('are listed by use: only in the functions, only in the website, or in both', () => {
    expect(usesOf('@aws-sdk/client-dynamodb')).toEqual(['functions']);
    expect(usesOf('react-dom')).toEqual(['website']);
    expect(usesOf('@utrecht/button-css')).toEqual(['website']);
    expect(usesOf('leaflet')).toEqual(['website']);
    expect(usesOf('zod')).toEqual(['functions', 'website']);
  });

  it('include no build or test tools', () => {
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
  it('is valid CycloneDX and lists every deployed package with its version, hash and licence', async () => {
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

  it('is the same for the same packages in any order', () => {
    expect(billOfMaterials(deployed, lock)).toBe(billOfMaterials(deployed.toReversed(), lock));
  });

  it('is refused when it has a field that the schema does not know', async () => {
    const text = billOfMaterials(deployed, lock).replace(
      '"specVersion": "1.6"',
      '"specVersion": "1.6", "colour": "blue"',
    );

    expect(await schemaFindings(text)).toBeDefined();
  });

  it('cannot be made for packages that differ from the lock file', () => {
    expect(() => billOfMaterials([packageOf('zod', 'MIT')], lock)).toThrow(
      'node_modules/zod 1.0.0 is not what package-lock.json pins',
    );
  });
});

describe('Licences', () => {
  it('of deployed packages all allow inclusion in a work under the EUPL-1.2', () => {
    expect(refusedLicences(deployed)).toEqual([]);
  });

  it.each([['GPL-3.0-only'], ['Hippocratic-2.1'], ['SEE LICENSE IN LICENSE'], [undefined]])(
    'are refused when they are %s',
    (license) => {
      expect(refusedLicences([packageOf('strange', license)])).toEqual([
        `strange: ${license ?? 'none'}`,
      ]);
    },
  );

  it('match docs/licences.md (run `npm run licences` after a change)', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesPage(deployed));
  });
});
