import type { Table } from '../../shared/store/table.ts';

/** Lets the table carry out the next request, but loses its answer once, as a broken connection does. */
export function loseNextAnswer(table: Table): void {
  let lost = false;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      if (lost) return answer;
      lost = true;
      throw Object.assign(new Error('the connection broke'), { name: 'TimeoutError' });
    },
    { step: 'deserialize', priority: 'low', name: `loseNextAnswer-${Math.random()}` },
  );
}
