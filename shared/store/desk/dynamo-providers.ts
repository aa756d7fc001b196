import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { IdentityProvider } from '../../domain/desk/identity-provider.ts';
import type { ProviderRepository } from '../../ports/desk.ts';
import { providersKey } from '../keys.ts';
import type { RegionTable } from '../table.ts';

const mfa = z.discriminatedUnion('by', [
  z.object({ by: z.literal('claim'), claim: z.string(), anyOf: z.array(z.string()) }),
  z.object({ by: z.literal('context'), anyOf: z.array(z.string()) }),
  z.object({ by: z.literal('policy'), date: z.string() }),
  z.object({ by: z.literal('passkey') }),
]);
const providersSchema: z.ZodType<{ providers: IdentityProvider[] }> = z.object({
  providers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      organisation: z.enum(['police', 'municipality']),
      issuer: z.string(),
      clientId: z.string(),
      secret: z.string(),
      municipalities: z.array(z.string()),
      mfa,
      roles: z.enum(['tokens', 'desk']),
    }),
  ),
});

export function dynamoProviders(table: RegionTable): ProviderRepository {
  return {
    async find() {
      const item = await table.get(providersKey(table.regionId));
      return item && providersSchema.parse(item).providers;
    },
    async replace(providers) {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...providersKey(table.regionId), providers },
        }),
      );
    },
  };
}
