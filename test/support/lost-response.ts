import type { Table } from '../../shared/store/table.ts';

/** Lets the table carry out the next request but drops its response, as a broken connection would. */
export function loseNextResponse(table: Table): void {
  let lost = false;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const response = await next(args);
      if (lost) return response;
      lost = true;
      throw Object.assign(new Error('the connection broke'), { name: 'TimeoutError' });
    },
    { step: 'deserialize', priority: 'low', name: `loseNextResponse-${Math.random()}` },
  );
}
