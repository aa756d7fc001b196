import type { TestProject } from 'vitest/node';
import { TestSystem } from '../support/system.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly siteUrl: string;
    readonly inboxUrl: string;
    readonly providerUrl: string;
    readonly dataDir: string;
    readonly dynamodbUrl: string;
  }
}

/** Starts one system for all browser tests; each test creates its own groups. */
export default async function runSystem({ provide }: TestProject): Promise<() => Promise<void>> {
  const system = await TestSystem.start();
  provide('siteUrl', system.siteUrl);
  provide('inboxUrl', system.inboxUrl);
  provide('providerUrl', system.providerUrl);
  provide('dataDir', system.dataDir);
  provide('dynamodbUrl', system.dynamodbUrl);
  return () => system.stop();
}
