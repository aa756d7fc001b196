import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';
import { plainText, plainTextAddress, starterDocuments } from '../texts/documents.ts';

/** Writes the documents for starters as plain-text files, with the same text as their pages. */
export function downloads(region: Region): Plugin {
  return {
    name: 'buurtkring-downloads',
    generateBundle() {
      for (const document of starterDocuments(region)) {
        // The byte order mark makes old programs recognise the text as UTF-8.
        this.emitFile({
          type: 'asset',
          fileName: plainTextAddress(document.id).slice(1),
          source: `\uFEFF${plainText(document)}`,
        });
      }
    },
  };
}
