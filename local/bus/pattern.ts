import { StartRefused } from '../start-refused.ts';

type Leaf = string | number | boolean | null;
/** `undefined` means that the event does not have the field. */
type FieldTest = (values: readonly Leaf[] | undefined) => boolean;
export type EventTest = (event: unknown) => boolean;

/**
 * Compiles an event pattern, as used by EventBridge rules and by Lambda's event filters. Throws StartRefused for an
 * operator that is not implemented, because otherwise the pattern would silently match nothing or everything.
 */
export function compilePattern(pattern: unknown, where: string): EventTest {
  if (!isRecord(pattern)) throw new StartRefused(`${where}: an event pattern must be an object.`);
  const tests = Object.entries(pattern).map(([field, expected]) => {
    if (field.startsWith('$'))
      throw new StartRefused(
        `${where}: the local runtime does not support ${field} in an event pattern.`,
      );
    return { field, test: compileField(expected, `${where}.${field}`) };
  });
  return (event) =>
    tests.every(({ field, test }) => test(isRecord(event) ? event[field] : undefined));
}

function compileField(expected: unknown, where: string): EventTest {
  if (!Array.isArray(expected)) return compilePattern(expected, where);
  const tests = expected.map((alternative) => compileAlternative(alternative, where));
  return (value) => {
    const leaves = leavesOf(value);
    return tests.some((test) => test(leaves));
  };
}

function anyText(test: (text: string) => boolean): FieldTest {
  return (values) => values?.some((value) => typeof value === 'string' && test(value)) === true;
}

function compileAlternative(alternative: unknown, where: string): FieldTest {
  if (isLeaf(alternative)) return (values) => values?.includes(alternative) === true;
  const [operator, argument, ...more] = isRecord(alternative)
    ? Object.entries(alternative).flat()
    : [];
  if (more.length > 0)
    throw new StartRefused(`${where}: an object in an event pattern takes one operator.`);
  if (operator === 'prefix' && typeof argument === 'string')
    return anyText((text) => text.startsWith(argument));
  if (operator === 'suffix' && typeof argument === 'string')
    return anyText((text) => text.endsWith(argument));
  if (operator === 'equals-ignore-case' && typeof argument === 'string') {
    return anyText((text) => text.toLowerCase() === argument.toLowerCase());
  }
  if (operator === 'exists' && typeof argument === 'boolean')
    return (values) => (values !== undefined) === argument;
  const refused = Array.isArray(argument) ? argument : [argument];
  if (operator === 'anything-but' && refused.length > 0 && refused.every(isLeaf)) {
    return (values) => values?.some((value) => !refused.includes(value)) === true;
  }
  throw new StartRefused(
    `${where}: the local runtime does not support ${JSON.stringify(alternative)} in an event pattern; add it to local/bus/pattern.ts.`,
  );
}

/**
 * Returns the values to compare with a pattern. A list matches if any of its elements does; objects are not compared.
 */
function leavesOf(value: unknown): readonly Leaf[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.filter(isLeaf);
  return isLeaf(value) ? [value] : undefined;
}

function isLeaf(value: unknown): value is Leaf {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
