import { sourceFiles, withoutComments } from './source-files.ts';

/** A deployed source file; `code` is its text without comments. */
export interface ProductFile {
  readonly path: string;
  readonly code: string;
  /** The packages and Node.js modules that the file imports. */
  readonly packages: readonly string[];
}

const ours = /^(events|shared|functions|web|infra|local|operate|test|bench|docs|virtual:)/;

/** The source files that run on AWS, and the ones that run in the browser. */
export function productFiles(): {
  readonly server: ProductFile[];
  readonly browser: ProductFile[];
} {
  return {
    // The letters are compiled when the functions are bundled, never on AWS.
    server: filesUnder(/^(events|functions|shared\/(?!mail\/mjml\/))/),
    browser: filesUnder(/^web\/(?!vite-plugins\/|build-site|site-builds|.*vite\.config)/),
  };
}

function filesUnder(folders: RegExp): ProductFile[] {
  return sourceFiles()
    .filter(({ path }) => folders.test(path))
    .map(({ path, text, imports }) => ({
      path,
      code: withoutComments(text),
      packages: imports.map(({ target }) => target).filter((target) => !ours.test(target)),
    }));
}
