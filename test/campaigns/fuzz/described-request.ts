import type { DescribedOperation } from './description.ts';
import { headerOf, type Draft } from './draft.ts';
import type { PlantedData } from './planted-data.ts';

const maxBodyBytes = 64 * 1024;

/** Whether a valid request to the operation changes something. */
export const writes = ({ id, method }: DescribedOperation): boolean =>
  method !== 'GET' && id !== 'checkArea';

/**
 * Whether the operation requires no token, session or idempotency key, and therefore accepts only requests from the
 * site's own pages. An example is signing in with a passkey.
 */
export const reliesOnOwnPage = (operation: DescribedOperation): boolean =>
  writes(operation) &&
  !operation.secured &&
  operation.parameters.every(({ name }) => name !== 'Idempotency-Key');

/**
 * Whether the request carries the token or session of the person it is about, who is allowed to see their own
 * data.
 */
export function hasAccess(
  operation: DescribedOperation,
  draft: Draft,
  { subjects }: PlantedData,
): boolean {
  const subject = subjects[operation.id];
  const header = operation.inSession ? 'cookie' : 'authorization';
  const credential = (headerOf(draft, header) ?? '').replace(/^(bearer |session=)/i, '');
  return (
    subject?.token !== undefined &&
    credential === subject.token &&
    Object.values(subject.path).every((part) => draft.path.includes(part))
  );
}

/** The reasons, according to the API description, for refusing the request; empty if the request may succeed. */
export function reasonsToRefuse(
  operation: DescribedOperation,
  draft: Draft,
  planted: PlantedData,
): string[] {
  const found: string[] = [];
  if (draft.mustBeRefused) found.push('refused by a rule');
  if (operation.secured && !hasAccess(operation, draft, planted)) found.push('no token');
  const query = new URLSearchParams(draft.query);
  for (const { name, in: where, required, fits } of operation.parameters) {
    const values =
      where === 'query'
        ? query.getAll(name)
        : where === 'path'
          ? [pathParameter(operation, draft, name)]
          : [headerOf(draft, name.toLowerCase())];
    const given = values.filter((value) => value !== undefined);
    if (required && given.length === 0) found.push(`no ${name}`);
    if (given.length > 1 || given.some((value) => !fits(value))) found.push(name);
  }
  return operation.body ? [...found, ...reasonsToRefuseBody(operation.body.fits, draft)] : found;
}

function pathParameter(
  { path }: DescribedOperation,
  draft: Draft,
  name: string,
): string | undefined {
  const part = draft.path.split('/')[path.split('/').indexOf(`{${name}}`)] ?? '';
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function reasonsToRefuseBody(fits: (value: unknown) => boolean, draft: Draft): string[] {
  const { body = Buffer.alloc(0) } = draft;
  if (
    !/^\s*application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i.test(headerOf(draft, 'content-type') ?? '')
  )
    return ['content type'];
  if (body.length > maxBodyBytes) return ['size'];
  try {
    // Whitespace around strings is trimmed here because the system trims it too.
    return fits(
      JSON.parse(body.toString(), (_name, value: unknown) =>
        typeof value === 'string' ? value.trim() : value,
      ),
    )
      ? []
      : ['body'];
  } catch (error) {
    // Deeply nested JSON may overflow the validator's stack; it does not fit the API description anyway.
    if (error instanceof SyntaxError || error instanceof RangeError) return ['JSON'];
    throw error;
  }
}
