import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../../shared/store/table.ts';

export interface Condition {
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
}

/**
 * Whether an item meets a DynamoDB condition. Supports only what our store uses: `attribute_exists`,
 * `attribute_not_exists`, `size`, `=`, `<`, `AND`, `OR` and parentheses. Throws on anything else, so that an
 * unsupported condition never counts as met.
 */
export function fulfils(item: Item | undefined, condition: Condition): boolean {
  const {
    ConditionExpression,
    ExpressionAttributeNames: names = {},
    ExpressionAttributeValues: values = {},
  } = condition;
  if (ConditionExpression === undefined) return true;
  const words = ConditionExpression.match(/attribute_(?:not_)?exists|[#:]?\w+|[=<()]/g) ?? [];
  let at = 0;
  const next = (): string => words[at++] ?? '';
  const expect = (word: string): void => {
    if (next() !== word) throw new Error(`the simulation cannot read: ${ConditionExpression}`);
  };
  const attribute = (word: string): unknown =>
    item?.[word.startsWith('#') ? (names[word] ?? word) : word];

  const sizeOf = (): number | undefined => {
    expect('(');
    const list = attribute(next()) as unknown[] | undefined;
    expect(')');
    return list?.length;
  };

  const disjunction = (): boolean => {
    let result = conjunction();
    while (words[at] === 'OR') {
      at += 1;
      const other = conjunction();
      result = result || other;
    }
    return result;
  };
  const conjunction = (): boolean => {
    let result = comparison();
    while (words[at] === 'AND') {
      at += 1;
      const other = comparison();
      result = result && other;
    }
    return result;
  };
  const comparison = (): boolean => {
    const word = next();
    if (word === '(') {
      const inner = disjunction();
      expect(')');
      return inner;
    }
    if (word.startsWith('attribute_')) {
      expect('(');
      const exists = attribute(next()) !== undefined;
      expect(')');
      return word === 'attribute_exists' ? exists : !exists;
    }
    const left = word === 'size' ? sizeOf() : attribute(word);
    const operator = next();
    const right = values[next()];
    if (operator === '=') return isDeepStrictEqual(left, right);
    if (operator === '<') return left !== undefined && (left as number) < (right as number);
    throw new Error(`the simulation cannot read: ${ConditionExpression}`);
  };
  const result = disjunction();
  if (at !== words.length) throw new Error(`the simulation cannot read: ${ConditionExpression}`);
  return result;
}
