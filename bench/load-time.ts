import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Environment } from '../shared/runtime/env.ts';

/**
 * Every environment variable that a handler reads; if one is missing, this file does not compile. The values need
 * not be real, because loading a module does not call any service.
 */
const read = {
  REGIONS: 'langstraat',
  STAGE: 'dev',
  SITE_URL: 'http://localhost:3000',
  TABLE_NAME: 'bench',
  LEDGER_NAME: 'bench',
  BUS_NAME: 'bench',
  FINGERPRINT_SECRET: 'bench',
  CONTACTS_SECRET: 'bench',
  PROVIDERS_SECRET: 'bench',
  EXAMPLE_ISSUER: 'http://localhost:3002',
  ORIGIN_SECRET: 'bench',
  MAIL_FROM: 'bench@bench.example',
  MAIL_CONFIGURATION_SET: 'bench',
  MAIL_PER_SECOND: '14',
  FIRST_QUEUE_URL: 'http://localhost/first',
  URGENT_QUEUE_URL: 'http://localhost/urgent',
  NORMAL_QUEUE_URL: 'http://localhost/normal',
} satisfies Record<keyof Environment, string>;
const environment = {
  ...read,
  AWS_REGION: 'eu-west-1',
  POWERTOOLS_DEV: 'false',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/**
 * The time taken to import one file in a fresh process, in milliseconds, excluding the start-up of
 * Node itself.
 */
export async function loadOnce(file: string): Promise<number> {
  const script = `const began = performance.now(); await import(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - began)); process.exit(0);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { env: { ...process.env, ...environment } },
  );
  return Number(/[\d.]+$/.exec(stdout)?.[0]);
}
