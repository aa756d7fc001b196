import * as z from 'zod';
import { contextClaims, type IdentityProvider } from '../../domain/desk/identity-provider.ts';
import { passkeyIssuer } from '../../domain/desk/passkey.ts';
import type { Region } from '../../regions/region.ts';
import type { Stage } from '../../regions/stage.ts';

const id = z
  .string('give every provider an id')
  .regex(/^[a-z0-9-]{1,40}$/, 'use 1 to 40 lower-case letters, digits and hyphens')
  .refine(
    (value) => value !== passkeyIssuer,
    `use another id than "${passkeyIssuer}", which stands for those who have no provider`,
  );
const text = z.string('give a text').trim().min(1, 'give a text').max(200, 'use at most 200');
const values = z.array(text, 'list the values').min(1, 'list at least one value');

const provider: z.ZodType<IdentityProvider> = z.strictObject({
  id,
  name: text,
  organisation: z.enum(['police', 'municipality'], 'use "police" or "municipality"'),
  issuer: z.url('give the issuer, with https://'),
  clientId: text,
  secret: id,
  municipalities: z
    .array(z.string().regex(/^GM\d{4}$/, 'give codes of municipalities, such as GM0766'))
    .min(1, 'list the municipalities for which its people may act'),
  mfa: z.discriminatedUnion(
    'by',
    [
      z.strictObject({ by: z.literal('claim'), claim: text, anyOf: values }),
      z.strictObject({
        by: z.literal('context'),
        claim: z
          .enum(contextClaims, 'say which claim holds the context: "acr" or "acrs"')
          .default('acr'),
        anyOf: values,
      }),
      z.strictObject({
        by: z.literal('policy'),
        date: z.iso.date('give the date of the written policy, such as 2026-11-30'),
      }),
      z.strictObject({ by: z.literal('passkey') }),
    ],
    'say what proves more than one factor: by "claim", "context", "policy" or "passkey"',
  ),
  roles: z.enum(['tokens', 'desk'], 'say where roles come from: "tokens" or "desk"'),
});

const providersFile = z.strictObject({
  providers: z.array(provider, 'the file must hold an object with the list "providers"'),
});

/** Either the providers, which may be loaded, or one line for each fault, which says what to do about it. */
type CheckedProviders =
  { readonly providers: readonly IdentityProvider[] } | { readonly faults: readonly string[] };

/** Checks the identity providers of a region, in a deployment of this stage, before they are loaded. */
export function checkProviders(input: unknown, region: Region, stage: Stage): CheckedProviders {
  const parsed = providersFile.safeParse(input);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  const { providers } = parsed.data;
  const faults = providers.flatMap((each, index) => [
    ...(providers.findIndex((other) => other.id === each.id) < index
      ? [`provider ${each.id} is listed more than once; give every provider an id of its own`]
      : []),
    ...(isSecure(each, stage)
      ? []
      : [`provider ${each.id}: the issuer must start with https://; ask the organisation for it`]),
    ...each.municipalities
      .filter((code) => !region.municipalities.some((own) => own.code === code))
      .map((code) => `provider ${each.id}: ${code} is not in ${region.name}; leave it out`),
  ]);
  return faults.length === 0 ? { providers } : { faults };
}

/** Only a provider on the same machine may be used without TLS, and only for development. */
function isSecure({ issuer }: IdentityProvider, stage: Stage): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (stage === 'dev' && hostname === 'localhost');
}
