import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tokenIssuer } from '../../shared/auth/signed-tokens.ts';
import type { TokenIssuer } from '../../shared/ports/access.ts';

/** Issues tokens without emailing them, using the signing key in the data directory of a running system. */
export function systemTokenIssuer(dataDir: string, region = 'langstraat'): TokenIssuer {
  return tokenIssuer(async () => {
    const secrets = JSON.parse(
      await readFile(path.join(dataDir, region, 'secrets.json'), 'utf8'),
    ) as Record<string, string>;
    const [, key] = Object.entries(secrets).find(([name]) => name.endsWith('signing')) ?? [];
    if (key === undefined)
      throw new Error(`no signing key among ${Object.keys(secrets).join(', ')}`);
    return key;
  });
}
