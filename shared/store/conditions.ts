/** Write conditions, named after what they require of the stored item. */

const absent = 'attribute_not_exists(PK)';

/** Nothing is stored under this key. */
export const isAbsent = { ConditionExpression: absent } as const;

/** Nothing is stored under this key, or the stored item meets the other condition. */
export function absentOr(condition: string): string {
  return `${absent} OR ${condition}`;
}

/** The stored item still has the version that was read. */
export function versionIs(version: number) {
  return {
    ConditionExpression: 'version = :before',
    ExpressionAttributeValues: { ':before': version },
  };
}

/**
 * The stored item still has the count of projections that was read; `undefined` means that nothing was stored. A
 * projection counts even if it changes nothing, so that a slower one cannot store stale data.
 */
export function projectionIs(before: number | undefined) {
  if (before === undefined) return isAbsent;
  return {
    ConditionExpression: '#projection = :before',
    // `projection` is a reserved word in DynamoDB.
    ExpressionAttributeNames: { '#projection': 'projection' },
    ExpressionAttributeValues: { ':before': before },
  };
}
