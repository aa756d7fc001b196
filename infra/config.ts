import * as z from 'zod';
import { regionIds } from '../shared/regions/index.ts';

const hostName = z
  .string()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z]$/);

const context = z
  .strictObject({
    stage: z.enum(['dev', 'prod']).default('dev'),
    region: z.enum(regionIds).default('langstraat'),
    /** Host name of the site, which is also the domain from which mail is sent. */
    domainName: hostName.default('buurtkring.example'),
    /** The address that receives the alarms. */
    alarmEmail: z.email().optional(),
    /**
     * Number of emails per second that SES lets this deployment send, which is 1 for a new account. Deployments in the
     * same account must divide the account's rate between them.
     */
    mailPerSecond: z.coerce.number().positive().max(1000).default(1),
    /** Increment this after rotating the origin secret, so that CloudFront gets the new value. */
    originKeyRevision: z.coerce.number().int().min(1).default(1),
  })
  .refine((value) => value.stage === 'dev' || !value.domainName.endsWith('.example'), {
    path: ['domainName'],
    error: 'required for stage prod: a name under .example cannot be served',
  });

export type Config = z.infer<typeof context>;
export type ConfigInput = z.input<typeof context>;

export const configKeys = [
  'stage',
  'region',
  'domainName',
  'alarmEmail',
  'mailPerSecond',
  'originKeyRevision',
] as const;

/** Parses the CDK context (`cdk deploy -c stage=prod`). Throws an error that lists every invalid key. */
export function parseConfig(input: unknown): Config {
  const result = context.safeParse(input);
  if (!result.success)
    throw new Error(`Invalid deployment context:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Prefix for the names of physical resources, such as buurtkring-dev-langstraat. */
export function deploymentName(config: Config): string {
  return `buurtkring-${config.stage}-${config.region}`;
}

export function siteUrl(config: Config): string {
  return `https://${config.domainName}`;
}
