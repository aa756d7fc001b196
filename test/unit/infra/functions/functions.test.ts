import { describe, expect, it } from 'vitest';
import { tableActions } from '../../../../infra/functions/definition.ts';
import { definitionOf, functionNames } from '../../../../infra/functions/index.ts';

const reads = tableActions.filter((action) => /^(BatchGet|Get)Item$|^Query$/.test(action));
const asked = functionNames
  .map((name) => ({ name, definition: definitionOf(name) }))
  .filter(({ definition }) => definition.trigger.kind === 'route');
const withGet = asked.filter(
  ({ definition: { trigger } }) => trigger.kind === 'route' && trigger.method === 'GET',
);

describe('What is asked with GET changes nothing:', () => {
  it.each(withGet)(
    '$name may read the table, and neither write, publish nor send',
    ({ definition }) => {
      const writes = Object.values(definition.access ?? {})
        .flat()
        .filter((action) => !reads.includes(action));

      expect(writes).toEqual([]);
      expect(definition.publishes ?? definition.sendsMail).toBeUndefined();
    },
  );

  it('and there are routes of both kinds to tell apart', () => {
    expect(withGet.length).toBeGreaterThan(5);
    expect(asked.length).toBeGreaterThan(withGet.length + 5);
  });
});
