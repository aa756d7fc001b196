import type * as z from 'zod';

/** One field at fault: a path such as 'coordinator.email' and a Dutch message that names it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** More than the largest form has: a body of nothing but unknown fields must not get an answer eight times its size. */
const mostFields = 50;

/** The fields at fault in the order of the form, one message each, and at most 50. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  for (const problem of eachProblem(error)) {
    if (!found.has(problem.field)) found.set(problem.field, problem);
    if (found.size === mostFields) break;
  }
  return [...found.values()];
}

function* eachProblem({ issues }: z.ZodError): Generator<FieldProblem> {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys')
      yield { field: fieldOf(issue.path), message: issue.message };
    else for (const key of issue.keys) yield unknownField(issue.path, printable(key));
  }
}

/** The name comes from outside: what a browser or a terminal could take for more than a name is not sent back. */
function unknownField(path: readonly PropertyKey[], name: string): FieldProblem {
  return { field: [...path, name].join('.'), message: `Het veld '${name}' kennen wij niet.` };
}

/** A position deep inside a polygon is the fault of the area as a whole, not of one of its 500 corners. */
function fieldOf(path: readonly PropertyKey[]): string {
  const inArea = path.indexOf('polygon');
  return (inArea === -1 ? path : path.slice(0, inArea + 1)).join('.');
}

function printable(key: string): string {
  // A name of a field; anything else may be what a person typed in the wrong place, such as an address.
  return /^[\p{L}_][\p{L}\p{N}_.-]{0,39}$/u.test(key) ? key : '?';
}
