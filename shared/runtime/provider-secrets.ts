import * as z from 'zod';
import type { IdentityProvider } from '../domain/desk/identity-provider.ts';
import { readSecret } from './secrets.ts';

const secretsSchema = z.record(z.string(), z.string());

/** The client secret of a provider, from the deployment's secret for all providers. Throws if it is missing. */
export async function clientSecret(
  secretId: string,
  { id, secret: name }: Pick<IdentityProvider, 'id' | 'secret'>,
): Promise<string> {
  const secret = secretsSchema.parse(JSON.parse(await readSecret(secretId)))[name];
  if (secret === undefined) throw new Error(`the provider ${id} has no secret with its name`);
  return secret;
}
