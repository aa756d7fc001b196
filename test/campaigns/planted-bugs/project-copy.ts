import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A copy of the project, in which bugs are planted. The working tree itself never changes. */
export interface ProjectCopy {
  readonly folder: string;
  /** Throws if the patch no longer applies. */
  plant(patch: string): void;
  revert(patch: string): void;
  remove(): void;
}

/** Copies either the working tree, including its uncommitted changes, or the last commit. */
export function copyProject(
  source: 'working tree' | 'committed',
  project = process.cwd(),
): ProjectCopy {
  // The copy is outside the project. Inside the project, git would resolve the paths in a patch from
  // the root of the project's repository.
  const folder = mkdtempSync(join(tmpdir(), 'planted-bugs-'));
  // The copy is a separate repository, because some tests use git; it shares objects with the project's repository.
  execFileSync('git', ['clone', '--quiet', '--shared', '--no-tags', resolve(project), folder]);
  if (source === 'working tree') copyUncommitted(folder, project);
  symlinkSync(resolve(project, 'node_modules'), join(folder, 'node_modules'));
  const apply = (patch: string, ...options: string[]) =>
    execFileSync('git', ['apply', ...options, patch], { cwd: folder, stdio: 'pipe' });
  return {
    folder,
    plant: (patch) => void apply(patch),
    revert: (patch) => void apply(patch, '--reverse'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Copies everything that differs from the last commit, except ignored files such as builds and data. */
function copyUncommitted(folder: string, project: string): void {
  const list = (...options: string[]) =>
    execFileSync('git', options, { cwd: project, encoding: 'utf8' })
      .split('\0')
      .filter((file) => file !== '');
  const changed = [
    ...list('diff', '--name-only', '--no-renames', '-z', 'HEAD'),
    ...list('ls-files', '-z', '--others', '--exclude-standard'),
  ];
  for (const file of changed) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    if (existsSync(join(project, file))) copyFileSync(join(project, file), join(folder, file));
    else rmSync(join(folder, file), { force: true });
  }
}

/**
 * Checks whether a patch applies to the project, without changing any files. Returns git's error message if it does
 * not.
 */
export function whyNotApplicable(patch: string, project = process.cwd()): string | undefined {
  try {
    execFileSync('git', ['apply', '--check', patch], {
      cwd: project,
      stdio: 'pipe',
      encoding: 'utf8',
    });
    return undefined;
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  }
}
