import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TestSystem } from '../../support/system.ts';
import type { Stage } from './stage.ts';

export interface Findings {
  tried: number;
  leaked: number;
  readonly wrong: string[];
}

export interface Scene {
  readonly system: TestSystem;
  readonly engine: DynamoDBClient;
  readonly stage: Stage;
  readonly found: Findings;
}
