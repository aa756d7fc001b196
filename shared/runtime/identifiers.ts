import { createHash, randomBytes } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import { referenceFrom } from '../domain/groups/reference.ts';
import type { NewId } from '../ports/platform.ts';

/** ULIDs that increase monotonically within one process, even within the same millisecond. */
export const newId: NewId = monotonicFactory();

export function newReference(prefix: string): string {
  return referenceFrom(prefix, randomBytes(8));
}

/** 256 random bits in base64url, for the cookie of a session. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** 128 random bits as 32 hexadecimal digits, the form of a trace id in W3C Trace Context. */
export function newTraceId(): string {
  return randomBytes(16).toString('hex');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
