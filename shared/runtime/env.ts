import * as z from 'zod';
import { regionIds } from '../regions/index.ts';
import { stages } from '../regions/stage.ts';

const environment = z.object({
  /** The ids of the regions that this deployment serves, separated by commas. */
  REGIONS: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.tuple([z.enum(regionIds)], z.enum(regionIds))),
  STAGE: z.enum(stages),
  SITE_URL: z.url(),
  TABLE_NAME: z.string().min(1),
  LEDGER_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  FINGERPRINT_SECRET: z.string().min(1),
  CONTACTS_SECRET: z.string().min(1),
  PROVIDERS_SECRET: z.string().min(1),
  /** The issuer of the example officers' tokens, for the dev stage. */
  EXAMPLE_ISSUER: z.url(),
  ORIGIN_SECRET: z.string().min(1),
  MAIL_FROM: z.string().min(3),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  MAIL_PER_SECOND: z.coerce.number().positive(),
  FIRST_QUEUE_URL: z.string().min(1),
  URGENT_QUEUE_URL: z.string().min(1),
  NORMAL_QUEUE_URL: z.string().min(1),
});

export type Environment = z.infer<typeof environment>;

/**
 * Reads the environment variables that a function needs. Throws a ZodError that names the missing ones, so that a
 * misconfigured deployment fails at startup.
 */
export function readEnv<Name extends keyof Environment>(
  ...names: readonly Name[]
): Pick<Environment, Name> {
  const shape = Object.fromEntries(names.map((name) => [name, environment.shape[name]])) as Pick<
    typeof environment.shape,
    Name
  >;
  return z.object(shape).parse(process.env) as Pick<Environment, Name>;
}
