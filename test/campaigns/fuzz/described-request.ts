import type { DescribedOperation } from './description.ts';
import { headerOf, type Draft } from './draft.ts';
import type { Planted } from './planted.ts';

const mostBytes = 64 * 1024;

/** Whether a good request to it would change something. */
export const writes = ({ id, method }: DescribedOperation): boolean =>
  method !== 'GET' && id !== 'checkArea';

/** Whether it carries the link of the person that it is about, who may see the own data. */
export function isOpened(
  operation: DescribedOperation,
  draft: Draft,
  { subjects }: Planted,
): boolean {
  const subject = subjects[operation.id];
  const authorization = headerOf(draft, 'authorization') ?? '';
  return (
    subject?.token !== undefined &&
    authorization.replace(/^bearer /i, '') === subject.token &&
    Object.values(subject.path).every((part) => draft.path.includes(part))
  );
}

/** Why the description says that a request must be refused; nothing when it may be answered with success. */
export function wrongWith(operation: DescribedOperation, draft: Draft, planted: Planted): string[] {
  const found: string[] = [];
  if (draft.refused) found.push('refused by a rule');
  if (operation.secured && !isOpened(operation, draft, planted)) found.push('no link');
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
  return operation.body ? [...found, ...wrongWithBody(operation.body.fits, draft)] : found;
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

function wrongWithBody(fits: (value: unknown) => boolean, draft: Draft): string[] {
  const { body = Buffer.alloc(0) } = draft;
  if (
    !/^\s*application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i.test(headerOf(draft, 'content-type') ?? '')
  )
    return ['content type'];
  if (body.length > mostBytes) return ['size'];
  try {
    // White space around a text does not count: nobody means it.
    return fits(
      JSON.parse(body.toString(), (_name, value: unknown) =>
        typeof value === 'string' ? value.trim() : value,
      ),
    )
      ? []
      : ['body'];
  } catch (error) {
    // Deep JSON may be too much for the validator too; then it is no body that the description knows.
    if (error instanceof SyntaxError || error instanceof RangeError) return ['JSON'];
    throw error;
  }
}
