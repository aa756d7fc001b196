import type { TokenPurpose } from '../../shared/domain/platform/token.ts';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';
import type { ObjectKind } from '../../shared/routes/route.ts';
import type { Item } from '../../shared/store/table.ts';

/** An object that a path can refer to, in the state that the routes for it require. */
export interface Target {
  readonly regionId: string;
  readonly id: string;
  /** Absent until the object has been given a reference. */
  readonly reference?: string;
  readonly version: number;
  /** The id of the person who would receive a token for this object, by the purpose of the token. */
  readonly recipients: Readonly<Record<TokenPurpose, string>>;
  /** The group's second coordinator, if it has one. */
  readonly secondId?: string;
  /** The nomination in the group, if there is one. */
  readonly nominationId?: string;
  /** The registration of the group that the object belongs to. */
  readonly body: RegisterGroupBody;
}

/** One object of each kind that a path can refer to. */
export type Side = Readonly<Record<ObjectKind, Target>>;

interface People {
  readonly coordinatorId: string;
}

/** The target for an object, with its reference and version from the stored item. */
export function targetOf(
  item: Item | undefined,
  { regionId, id }: Pick<Target, 'regionId' | 'id'>,
  { coordinatorId }: People,
  body: RegisterGroupBody,
): Target {
  const reference = item?.['reference'];
  return {
    regionId,
    id,
    ...(typeof reference === 'string' ? { reference } : {}),
    version: Number(item?.['version']),
    recipients: {
      confirm: coordinatorId,
      answer: coordinatorId,
      manage: coordinatorId,
      'answer-join': coordinatorId,
      'become-coordinator': id,
      'ask-join': id,
      'ask-kit': id,
      'accept-invitation': id,
    },
    body,
  };
}
