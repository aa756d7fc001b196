import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { tokenIssuer } from '../../shared/auth/signed-tokens.ts';
import type { TokenIssuer } from '../../shared/ports/access.ts';

/**
 * Issues tokens without emailing them, using the signing key of the running system whose data is in this directory. The
 * directory must have held the data of one system only.
 */
export function systemTokenIssuer(dataDir: string): TokenIssuer {
  return tokenIssuer(async () => {
    const files = (await readdir(dataDir)).map((folder) => path.join(folder, 'secrets.json'));
    const [file, ...others] = files.filter((each) => existsSync(path.join(dataDir, each)));
    if (file === undefined || others.length > 0)
      throw new Error(`not one file of secrets in ${dataDir}: ${[file, ...others].join(', ')}`);
    const secrets = JSON.parse(await readFile(path.join(dataDir, file), 'utf8')) as Record<
      string,
      string
    >;
    const [, key] = Object.entries(secrets).find(([name]) => name.endsWith('signing')) ?? [];
    if (key === undefined)
      throw new Error(`no signing key among ${Object.keys(secrets).join(', ')}`);
    return key;
  });
}
