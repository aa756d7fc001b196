import type { Json } from './json.ts';

/** The words in DynamoDB's expressions that are not attribute names. */
const keywords = new Set(
  [
    'AND OR NOT IN BETWEEN SET REMOVE ADD DELETE attribute_exists attribute_not_exists attribute_type',
    'begins_with contains size if_not_exists list_append',
  ].flatMap((line) => line.split(' ')),
);

/** The attributes named in a request's expressions, as DynamoDB reports them to IAM: without nested parts. */
export function attributesIn(request: Json): string[] {
  const expressions = Object.entries<Json>(request).filter(([name]) => name.endsWith('Expression'));
  const names: Record<string, string> = request.ExpressionAttributeNames ?? {};
  const found = expressions.flatMap(([, expression]) =>
    [...String(expression).matchAll(/(?<![\w.:#])#?[A-Za-z_]\w*/g)].map(
      ([word]) => names[word] ?? word,
    ),
  );
  return [...new Set(found)].filter((word) => !keywords.has(word));
}
