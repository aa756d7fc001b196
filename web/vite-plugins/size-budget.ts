import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The maximum size of the compressed JavaScript for the first page, in bytes. */
export const firstPageBudget = 90 * 1024;
/**
 * The same maximum for the officers' desk, whose first page already includes the code that validates API responses.
 * Officers use the desk daily, so their browsers have it cached. The page grows by about 150 bytes with every worklist.
 */
export const deskBudget = 130 * 1024;

interface Chunk {
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
  readonly code: string;
}

/** The entry chunk and everything that it needs before it can show the first page. */
export function firstPage(chunks: readonly Chunk[]): Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of needed) {
    for (const name of chunk.imports) {
      const imported = byName.get(name);
      if (imported) needed.add(imported);
    }
  }
  return [...needed];
}

export function compressedSize(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}

/** Fails the build when the first page exceeds its budget or pulls in map code. */
export function sizeBudget(budget: number = firstPageBudget): Plugin {
  return {
    name: 'buurtkring-size-budget',
    generateBundle(_options, bundle) {
      const chunks = firstPage(Object.values(bundle).filter((file) => file.type === 'chunk'));
      const size = compressedSize(chunks);
      if (size > budget)
        this.error(
          `the first page has ${size} bytes of compressed JavaScript; ${budget} is the limit`,
        );
      if (chunks.some(({ moduleIds }) => moduleIds.some((id) => id.includes('/leaflet/'))))
        this.error('the first page holds map code');
      this.info(`first page: ${(size / 1024).toFixed(1)} KB of compressed JavaScript`);
    },
  };
}
