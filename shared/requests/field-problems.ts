import type * as z from 'zod';

/** An invalid field: its path, such as 'coordinator.email', and a Dutch message that mentions the field. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/**
 * The maximum number of invalid fields to report: more than the largest form has. Without this limit, a body full of
 * unknown fields would produce a response eight times its size.
 */
const maxFields = 50;

/** The invalid fields, in the order in which validation finds them, with one message each and at most 50 in total. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  for (const problem of eachProblem(error)) {
    if (!found.has(problem.field)) found.set(problem.field, problem);
    if (found.size === maxFields) break;
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

/** `name` comes from untrusted input, so the caller must make it printable first. */
function unknownField(path: readonly PropertyKey[], name: string): FieldProblem {
  return { field: [...path, name].join('.'), message: `Het veld '${name}' kennen wij niet.` };
}

/** A problem with one position of a polygon is reported for the area as a whole, which can have up to 500 corners. */
function fieldOf(path: readonly PropertyKey[]): string {
  const inArea = path.indexOf('polygon');
  return (inArea === -1 ? path : path.slice(0, inArea + 1)).join('.');
}

function printable(key: string): string {
  // Only something that looks like a field name is echoed: anything else may be a value in the wrong place, such as
  // an address, or something that a browser or a terminal could interpret.
  return /^[\p{L}_][\p{L}\p{N}_.-]{0,39}$/u.test(key) ? key : '?';
}
