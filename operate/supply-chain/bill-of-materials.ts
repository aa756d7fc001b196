import { Contrib, Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseLicence from 'spdx-expression-parse';
import type { DeployedPackage } from './deployed-packages.ts';
import type { LockFile } from './lock-file.ts';

const specification = Spec.Spec1dot6;
const licences = new Contrib.License.Factories.LicenseFactory(parseLicence);
const components = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
  new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
  licences,
);

/**
 * The bill of materials for the deployed code (CycloneDX 1.6, JSON), with the versions and hashes pinned by the lock
 * file. It contains no timestamp or serial number, so the same packages always produce the same text.
 */
export function billOfMaterials(deployed: readonly DeployedPackage[], lock: LockFile): string {
  const bom = new Models.Bom();
  bom.metadata.component = new Models.Component(Enums.ComponentType.Application, 'buurtkring', {
    bomRef: 'buurtkring',
    version: '0.1.0',
    licenses: new Models.LicenseRepository([licences.makeFromString('EUPL-1.2')]),
  });
  for (const each of deployed) {
    const component = componentOf(each, lock);
    bom.components.add(component);
    bom.metadata.component.dependencies.add(component.bomRef);
  }
  return new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(specification),
  ).serialize(bom, { sortLists: true, space: 2 });
}

/** Returns any violations of the CycloneDX schema; undefined if there are none. */
export async function schemaFindings(bom: string): Promise<unknown> {
  return (
    (await new Validation.JsonStrictValidator(specification.version).validate(bom)) ?? undefined
  );
}

function componentOf(
  { folder, manifest, usedBy }: DeployedPackage,
  lock: LockFile,
): Models.Component {
  const locked = lock.packages[folder];
  // If node_modules was changed by hand, the deployed code differs from what the lock file pins.
  if (locked?.version !== manifest.version || locked.integrity === undefined)
    throw new Error(`${folder} ${manifest.version} is not what package-lock.json pins`);
  const component = components.makeComponent({ ...manifest }, Enums.ComponentType.Library);
  if (!component) throw new Error(`${folder} has no name`);
  component.purl = purlOf(manifest);
  component.bomRef.value = `${component.purl}${folder.lastIndexOf('node_modules') > 0 ? `#${folder}` : ''}`;
  component.hashes.set(
    Enums.HashAlgorithm['SHA-512'],
    Buffer.from(locked.integrity.replace('sha512-', ''), 'base64').toString('hex'),
  );
  for (const part of usedBy) component.properties.add(new Models.Property('buurtkring:part', part));
  return component;
}

function purlOf({ name, version }: DeployedPackage['manifest']): string {
  const [scope, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return new PackageURL('npm', scope, own ?? name, version, undefined, undefined).toString();
}
