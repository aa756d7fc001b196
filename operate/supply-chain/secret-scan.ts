import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** Text to scan and where it comes from, such as the path and id of a blob. */
export interface Text {
  readonly place: string;
  readonly content: string;
}

const config = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }],
};
/** Package hashes and images do not contain keys, and make up most of the repository. */
const skipped = /(^|\/)package-lock\.json$|\.(png|svg|ttf|woff2?|jpg)$/;

// Secretlint's profiler times every step for every file and later compares each entry with all others. For this
// repository's history, the comparison would take another half minute after the scan, so the profiler is switched off.
secretLintProfiler.mark = () => undefined;

/** Lists the places that contain a key, password or token of a known kind, without revealing the secret itself. */
export async function secretsIn(texts: Iterable<Text>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { place, content } of texts) {
    const source = { content, filePath: place, ext: '.txt', contentType: 'text' as const };
    const { messages } = await lintSource({
      source,
      options: { config, noPhysicFilePath: true, maskSecrets: true },
    });
    found.push(...messages.map(({ ruleId, loc }) => `${place} line ${loc.start.line}: ${ruleId}`));
  }
  return found;
}

/**
 * Yields every version of every file in this clone's history, each version once. A shallow clone has fewer versions.
 */
export function* textsOfHistory(folder: string): Generator<Text> {
  const objects = git(folder, ['rev-list', '--objects', '--all']).toString().trim().split('\n');
  const named = new Map(objects.map((line) => [line.slice(0, 40), line.slice(41)] as const));
  const wanted = [...named]
    .filter(([, path]) => path !== '' && !skipped.test(path))
    .map(([id]) => id);
  const batch = git(folder, ['cat-file', '--batch'], wanted.join('\n'));
  for (let at = 0; at < batch.length;) {
    const lineEnd = batch.indexOf('\n', at);
    const [id = '', kind, size] = batch.subarray(at, lineEnd).toString().split(' ');
    const end = lineEnd + 1 + Number(size);
    if (kind === 'blob')
      yield {
        place: `${named.get(id)} in ${id.slice(0, 10)}`,
        content: batch.subarray(lineEnd + 1, end).toString(),
      };
    at = end + 1;
  }
}

export function* textsOfMessages(folder: string): Generator<Text> {
  yield {
    place: 'commit messages',
    content: git(folder, ['log', '--all', '--format=%H%n%B']).toString(),
  };
}

/** Yields the current files, committed or not, except files ignored by git and the targets of symbolic links. */
export function* textsOfTree(folder: string): Generator<Text> {
  const files = git(folder, [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '--deduplicate',
    '-z',
  ])
    .toString()
    .split('\0');
  const deleted = new Set(git(folder, ['ls-files', '--deleted', '-z']).toString().split('\0'));
  for (const file of files.filter(
    (name) =>
      name !== '' &&
      !deleted.has(name) &&
      !skipped.test(name) &&
      lstatSync(join(folder, name)).isFile(),
  )) {
    yield { place: file, content: readFileSync(join(folder, file), 'utf8') };
  }
}

function git(folder: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    maxBuffer: 1024 ** 3,
    ...(input === undefined ? {} : { input }),
  });
}
