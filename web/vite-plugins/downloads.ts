import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';
import { plainText, plainTextAddress, starterDocuments } from '../texts/documents.ts';

/** Writes the documents for starters as plain-text files, from the same texts as their pages. */
export function downloads(region: Region): Plugin {
  return {
    name: 'buurtkring-downloads',
    generateBundle() {
      for (const document of starterDocuments(region)) {
        // The byte order mark tells old programs that the text is UTF-8.
        this.emitFile({
          type: 'asset',
          fileName: plainTextAddress(document.id).slice(1),
          source: `\uFEFF${plainText(document)}`,
        });
      }
    },
  };
}
