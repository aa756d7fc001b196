import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** Relative to the repository root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** `target` is the path of one of our own files or the name of a package. */
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

export const sourceFolders = [
  'events',
  'shared',
  'functions',
  'infra',
  'web',
  'local',
  'test',
  'bench',
  'operate',
  'docs',
];

/** Every TypeScript file in the repository, with its imports. */
export function sourceFiles(): SourceFile[] {
  return sourceFolders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
      .map((file) => readSource(path.posix.join(folder, file.replaceAll('\\', '/')))),
  );
}

/** The code of a TypeScript file, without the lines that are comments. */
export function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, '');
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  return {
    path: file,
    text,
    lines: text.trimEnd().split('\n').length,
    imports: importsOf(file, text),
  };
}

const importPattern =
  /^(?:import|export)\s(?:(type\s)?[^;'"]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string, text: string): SourceFile['imports'] {
  return Array.from(text.matchAll(importPattern), ([statement, type, fromText, dynamic]) => {
    const name = fromText ?? dynamic ?? '';
    const target = name.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, ''))
      : name;
    return {
      target,
      typeOnly: type !== undefined || /^import \{(\s*type \w+( as \w+)?,?)+\s*\}/.test(statement),
    };
  });
}
