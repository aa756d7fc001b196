import type { Item } from '../../../shared/store/table.ts';

interface Update {
  readonly UpdateExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
}

/**
 * Returns the item as it is after a DynamoDB update. Supports only what our store uses: `SET a = :b`,
 * `SET a = list_append(if_not_exists(a, :b), :c)`, `ADD a :b` and `REMOVE a`. Throws on anything else.
 */
export function updated(
  item: Item,
  {
    UpdateExpression = '',
    ExpressionAttributeNames: names = {},
    ExpressionAttributeValues: values = {},
  }: Update,
): Item {
  const result = { ...item };
  const nameOf = (word: string): string => (word.startsWith('#') ? (names[word] ?? word) : word);
  for (const [, clause = '', terms = ''] of UpdateExpression.matchAll(
    /(SET|ADD|REMOVE)\s+(.*?)(?=\s+(?:SET|ADD|REMOVE)\s|$)/g,
  )) {
    for (const term of terms.split(/,(?![^(]*\))/)) {
      const [, list, none, added] =
        /^\s*(\w+) = list_append\(if_not_exists\(\1, (:\w+)\), (:\w+)\)$/.exec(term) ?? [];
      if (clause === 'SET' && list !== undefined) {
        const before = (result[list] ?? values[none ?? '']) as unknown[];
        result[list] = [...before, ...(values[added ?? ''] as unknown[])];
        continue;
      }
      const words = term.trim().split(/\s+/);
      const [name, value] = [nameOf(words[0] ?? ''), values[words.at(-1) ?? '']];
      if (clause === 'REMOVE' && words.length === 1) delete result[name];
      else if (clause === 'SET' && words.length === 3 && words[1] === '=') result[name] = value;
      else if (clause === 'ADD' && words.length === 2)
        result[name] = Number(result[name] ?? 0) + Number(value);
      else throw new Error(`the simulation cannot update: ${UpdateExpression}`);
    }
  }
  return result;
}
