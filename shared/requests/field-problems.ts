import type * as z from 'zod';

/** One field at fault: a path such as 'coordinator.email' and a Dutch message that names it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** The fields at fault in the order of the form, one message each. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const problems = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: [...issue.path, key.slice(0, 40)].join('.'),
        message: `Het veld '${printable(key)}' kennen wij niet.`,
      }));
    }
    return [{ field: fieldOf(issue.path), message: issue.message }];
  });
  return problems.filter(({ field }, index) => problems.findIndex((other) => other.field === field) === index);
}

/** A position deep inside a polygon is the fault of the area as a whole, not of one of its 500 corners. */
function fieldOf(path: readonly PropertyKey[]): string {
  const inArea = path.indexOf('polygon');
  return (inArea === -1 ? path : path.slice(0, inArea + 1)).join('.');
}

function printable(key: string): string {
  return key.slice(0, 40).replaceAll(/[^\p{L}\p{N}_.-]/gu, '?');
}
