import type { Acted, ActRepository } from '../../../shared/ports/groups.ts';
import { IdempotencyKeyReused } from '../../../shared/domain/errors.ts';
import type { ActChange } from '../../../shared/domain/groups/act-on-group.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { FakeGroups } from './fake-groups.ts';
import type { FakeJoining } from './fake-joining.ts';

/** Stores the acts of officers in memory, with the same write conditions as the real store. */
export class FakeActs implements ActRepository {
  private readonly done = new Map<string, { readonly body: string; readonly acted: Acted }>();
  private readonly groups: FakeGroups;
  private readonly joining: FakeJoining;

  constructor(groups: FakeGroups, joining: FakeJoining) {
    this.groups = groups;
    this.joining = joining;
  }

  async doneBefore({ key, body }: IdempotencyKey): Promise<Acted | undefined> {
    const before = this.done.get(key);
    if (before && before.body !== body) throw new IdempotencyKeyReused();
    return before?.acted;
  }

  async save(
    before: Group,
    reference: string,
    change: ActChange,
    request: IdempotencyKey,
  ): Promise<Acted> {
    await this.groups.save(before, change);
    if (change.joining) await this.joining.save(change.joining);
    const acted = { reference, status: change.group.status };
    this.done.set(request.key, { body: request.body, acted });
    return acted;
  }
}
