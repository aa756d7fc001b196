import { describe, expect, it } from 'vitest';
import { referencePattern } from '../../../../shared/domain/groups/reference.ts';
import { newId, newReference, sha256 } from '../../../../shared/runtime/identifiers.ts';

describe('Identifiers', () => {
  it('increase within one process, even within one millisecond', () => {
    const ids = Array.from({ length: 1000 }, () => newId());

    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(1000);
  });

  it('of groups can be read aloud and rarely collide', () => {
    const references = Array.from({ length: 200 }, () => newReference('LS'));

    expect(references.every((reference) => referencePattern.test(reference))).toBe(true);
    expect(new Set(references).size).toBe(200);
  });

  it('are digested as SHA-256 in hex', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
