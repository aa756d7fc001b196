import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buildFolder, root } from '../../../local/artefacts/artefacts.ts';
import { withBuildLock } from '../../../local/artefacts/build-lock.ts';

/** Everything that `npm start` and `npm run operate` read; the tests and the documentation are left out. */
const parts = [
  'cdk.json',
  'events',
  'functions',
  'infra',
  'local',
  'operate',
  'package-lock.json',
  'package.json',
  'shared',
  'tsconfig.json',
  'web',
];

const copyFolder = path.join(buildFolder, 'further-region');

/**
 * Updates a copy of the project in which the region grensland has been added, as CONTRIBUTING.md describes. The project
 * itself never serves grensland, and needs no settings for it. Resolves with the copy's folder.
 */
export async function projectWithFurtherRegion(): Promise<string> {
  return withBuildLock(copyFolder, async () => {
    const wanted = new Map(
      parts.flatMap((part) => filesIn(part)).map((file) => [file, () => read(file)] as const),
    );
    for (const [file, content] of addedFiles()) wanted.set(file, content);
    for (const part of parts)
      for (const file of filesIn(part, copyFolder))
        if (!wanted.has(file)) rmSync(path.join(copyFolder, file));
    for (const [file, content] of wanted) writeIfChanged(file, content());
    linkPackages();
    return copyFolder;
  });
}

/** The files that adding a region changes or adds, with their new content. */
function addedFiles(): ReadonlyMap<string, () => Buffer> {
  const ownType = "'../../../shared/regions/region.ts'";
  const region = readFileSync(path.join(import.meta.dirname, 'grensland.ts'), 'utf8');
  return new Map([
    [
      'shared/regions/grensland.ts',
      () => Buffer.from(replaced(region, [[ownType, "'./region.ts'"]])),
    ],
    ['shared/regions/index.ts', () => Buffer.from(indexWithFurtherRegion())],
    ['web/theme/regions/grensland.css', () => read('web/theme/regions/bel.css')],
    ['web/assets/grensland.svg', () => read('web/assets/bel.svg')],
  ]);
}

function indexWithFurtherRegion(): string {
  return replaced(read('shared/regions/index.ts').toString(), [
    [/^/, "import { grensland, grenslandDesk } from './grensland.ts';\n"],
    [/(regionIds = \[[^\]]+)\]/, "$1, 'grensland']"],
    [/(const regions: [^{]+= \{[^}]+?),? *\}/, '$1, grensland }'],
    [/(const desks: [^{]+= \{[^}]+?),? *\}/, '$1, grensland: grenslandDesk }'],
  ]);
}

/** Makes these replacements in the text. Throws if one changes nothing, so that no region is silently left out. */
function replaced(
  text: string,
  replacements: readonly (readonly [from: string | RegExp, to: string])[],
): string {
  return replacements.reduce((current, [from, to]) => {
    const next = current.replace(from, to);
    if (next === current) throw new Error(`there is no ${String(from)} to add a region to`);
    return next;
  }, text);
}

const read = (file: string): Buffer => readFileSync(path.join(root, file));

/** The files in a part of a project, by their path within that project. */
function filesIn(part: string, project = root): string[] {
  const full = path.join(project, part);
  if (!existsSync(full)) return [];
  if (lstatSync(full).isFile()) return [part];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || entry.isFile() ? filesIn(path.join(part, entry.name), project) : [],
  );
}

/** Leaves unchanged files alone, because a running system may be reading them. */
function writeIfChanged(file: string, content: Buffer): void {
  const target = path.join(copyFolder, file);
  if (existsSync(target) && readFileSync(target).equals(content)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function linkPackages(): void {
  const target = path.join(copyFolder, 'node_modules');
  if (!existsSync(target)) symlinkSync(path.join(root, 'node_modules'), target);
}
