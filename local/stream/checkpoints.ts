import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

/** Stores the position up to which a mapping has read each shard, so that no records are skipped after a crash. */
export interface Checkpoints {
  read(shard: string): Promise<string | undefined>;
  write(shard: string, sequenceNumber: string): Promise<void>;
}

export class TableCheckpoints implements Checkpoints {
  private readonly table: string;
  private readonly documents: DynamoDBDocumentClient;
  private readonly mapping: string;

  constructor(client: DynamoDBClient, table: string, mapping: string) {
    this.documents = DynamoDBDocumentClient.from(client);
    this.table = table;
    this.mapping = mapping;
  }

  async read(shard: string): Promise<string | undefined> {
    const { Item } = await this.documents.send(
      new GetCommand({ TableName: this.table, Key: this.keyOf(shard), ConsistentRead: true }),
    );
    return Item === undefined
      ? undefined
      : z.object({ sequenceNumber: z.string() }).parse(Item).sequenceNumber;
  }

  async write(shard: string, sequenceNumber: string): Promise<void> {
    await this.documents.send(
      new PutCommand({ TableName: this.table, Item: { ...this.keyOf(shard), sequenceNumber } }),
    );
  }

  private keyOf(shard: string): { PK: string; SK: string } {
    return { PK: `CHECKPOINT#${this.mapping}`, SK: shard };
  }
}
