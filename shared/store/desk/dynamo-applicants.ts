import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keepApplicantDays, type Applicant } from '../../domain/desk/applicant.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { ApplicantRepository } from '../../ports/desk.ts';
import { applicantKey, officersPartition, sortKeys } from '../keys.ts';
import { readableItems } from '../readable-items.ts';
import { epochSeconds, type RegionTable } from '../table.ts';
import { applicantIdOf, identitySchema } from './officer-items.ts';

const applicantSchema: z.ZodType<Applicant> = z.object({
  id: z.string(),
  identity: identitySchema,
  name: z.string(),
  organisation: z.enum(['police', 'municipality']),
  provider: z.string(),
  municipalities: z.array(z.string()),
  askedAt: z.iso.datetime(),
});

/** `digest` returns the SHA-256 digest of a string, in hex. */
export function dynamoApplicants(
  table: RegionTable,
  digest: (text: string) => string,
): ApplicantRepository {
  return {
    async find(id) {
      const item = await table.get(applicantKey(table.regionId, id));
      return item && applicantSchema.parse(item);
    },

    async list() {
      const items = await table.query(officersPartition(table.regionId), sortKeys.applicant);
      return readableItems(table, items, (item) => applicantSchema.parse(item));
    },

    async put(applicant) {
      const id = applicantIdOf(applicant.identity, digest);
      const Item = {
        ...applicantKey(table.regionId, id),
        ...applicant,
        id,
        expiresAt: epochSeconds(daysAfter(applicant.askedAt, keepApplicantDays)),
      };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
    },
  };
}
