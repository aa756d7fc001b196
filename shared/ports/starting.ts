import type { DomainEvent } from '../../events/catalogue.ts';
import type { Counted } from '../domain/platform/caps.ts';
import type { Starter, StarterChange } from '../domain/starting/starter.ts';
import type { IdempotencyKey } from './platform.ts';

/** People who want to start a group, with the same promises. */
export interface StarterRepository {
  find(starterId: string): Promise<Starter | undefined>;
  request(
    change: StarterChange,
    request: IdempotencyKey,
    counted: readonly Counted[],
  ): Promise<Starter>;
  save(before: Starter, change: StarterChange): Promise<void>;
  remove(starter: Starter, event: DomainEvent): Promise<void>;
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
}
