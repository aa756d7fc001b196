import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TestSystem } from '../../support/system.ts';
import type { AccessObjects } from './access-objects.ts';

export interface Findings {
  tried: number;
  leaked: number;
  readonly wrong: string[];
}

export interface AccessRun {
  readonly system: TestSystem;
  readonly engine: DynamoDBClient;
  readonly objects: AccessObjects;
  readonly found: Findings;
}
