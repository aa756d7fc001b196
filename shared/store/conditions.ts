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
