import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A copy of the project in which bugs can be planted: the working tree itself is never touched. */
export interface ProjectCopy {
  readonly folder: string;
  /** Throws when the patch does not fit the code any more. */
  plant(patch: string): void;
  /** Takes it out again. */
  pull(patch: string): void;
  remove(): void;
}

/** `as`: with all that is not committed yet, or without it. */
export function copyProject(as: 'it is' | 'committed', project = process.cwd()): ProjectCopy {
  // Outside the project: inside it, git would look for the files of a patch from the top of the repository.
  const folder = mkdtempSync(join(tmpdir(), 'planted-bugs-'));
  // A repository of its own, because some tests ask git; its objects are those of the project.
  execFileSync('git', ['clone', '--quiet', '--shared', '--no-tags', resolve(project), folder]);
  if (as === 'it is') bringUpToDate(folder, project);
  symlinkSync(resolve(project, 'node_modules'), join(folder, 'node_modules'));
  const apply = (patch: string, ...options: string[]) =>
    execFileSync('git', ['apply', ...options, patch], { cwd: folder, stdio: 'pipe' });
  return {
    folder,
    plant: (patch) => void apply(patch),
    pull: (patch) => void apply(patch, '--reverse'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Everything that differs from the last commit, except what git ignores: no builds, no data. */
function bringUpToDate(folder: string, project: string): void {
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

/** Whether a patch still fits the project, without touching a file. Answers what git says about it when it does not. */
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
