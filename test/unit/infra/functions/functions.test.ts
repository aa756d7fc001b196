import { describe, expect, it } from 'vitest';
import { routesOf } from '../../../../infra/functions/definition.ts';
import { definitionOf, functionNames } from '../../../../infra/functions/index.ts';
import { tableActions } from '../../../../shared/store/table-access.ts';

const reads = tableActions.filter((action) => /^(BatchGet|Get)Item$|^Query$/.test(action));
const routed = functionNames
  .map((name) => ({ name, definition: definitionOf(name) }))
  .filter(({ definition }) => definition.trigger.kind === 'route');
const withGet = routed.filter(({ definition }) =>
  routesOf(definition).some(({ method }) => method === 'GET'),
);

describe('GET requests change nothing:', () => {
  it.each(withGet)(
    '$name may read the table, but not write, publish or send mail',
    ({ definition }) => {
      const writes = Object.values(definition.access ?? {})
        .flat()
        .filter((action) => !reads.includes(action));

      expect(writes).toEqual([]);
      expect(definition.publishes ?? definition.sendsMail).toBeUndefined();
    },
  );

  it('there are enough routes of both kinds for this to mean something', () => {
    expect(withGet.length).toBeGreaterThan(5);
    expect(routed.length).toBeGreaterThan(withGet.length + 5);
  });
});
