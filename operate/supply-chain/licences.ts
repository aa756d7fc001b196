import type { DeployedPackage } from './deployed-packages.ts';

/** Licences whose code may be a part of a work under the EUPL-1.2, and what they ask. */
export const allowedLicences: Readonly<Record<string, string>> = {
  MIT: 'keep the notice',
  ISC: 'keep the notice',
  'BSD-2-Clause': 'keep the notice',
  'BSD-3-Clause': 'keep the notice, no advertising with the name',
  'Apache-2.0': 'keep the notice, say what was changed',
  '0BSD': 'nothing',
  'BlueOak-1.0.0': 'keep the notice',
  'CC0-1.0': 'nothing',
  'MIT-0': 'nothing',
  Unlicense: 'nothing',
  'MPL-2.0':
    'changes of its own files stay under it; we change none, and the EUPL names it as compatible',
  'EUPL-1.2': 'our own',
};

/** Packages whose licence may not be a part of what we deploy, or that have none. */
export function refusedLicences(deployed: readonly DeployedPackage[]): readonly string[] {
  return deployed
    .filter(({ manifest }) => !(licenceOf(manifest) in allowedLicences))
    .map(({ manifest }) => `${manifest.name}: ${licenceOf(manifest)}`);
}

/** The page of all licences of what is deployed; the same packages give the same text. */
export function licencesPage(deployed: readonly DeployedPackage[]): string {
  const rows = deployed.map(
    ({ manifest, usedBy }) =>
      `| ${manifest.name} | ${manifest.version} | ${licenceOf(manifest)} | ${usedBy.join(', ')} |`,
  );
  const used = [...new Set(deployed.map(({ manifest }) => licenceOf(manifest)))].toSorted();
  return [
    '# Licences of what is deployed',
    '',
    'Made by `npm run licences` from what the bundlers put into the functions and the website. Buurtkring itself is under the',
    'EUPL-1.2. Tools that are only used to build and test are not in it.',
    '',
    '| licence | asks |',
    '|---|---|',
    ...used.map((licence) => `| ${licence} | ${allowedLicences[licence] ?? 'not allowed'} |`),
    '',
    '| package | version | licence | in |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const licenceOf = ({ license = 'none' }: DeployedPackage['manifest']): string => license;
