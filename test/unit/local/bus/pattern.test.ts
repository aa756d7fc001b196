import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../../local/bus/pattern.ts';
import { StartRefused } from '../../../../local/start-refused.ts';

const event = {
  source: 'urn:nld:buurtkring:bel',
  'detail-type': 'GroupApproved',
  detail: { version: 3, tags: ['a', 'b'], text: null },
};
const cases: [string, unknown, boolean][] = [
  ['one of several exact values', { 'detail-type': ['GroupClosed', 'GroupApproved'] }, true],
  ['another exact value', { 'detail-type': ['GroupClosed'] }, false],
  ['a prefix', { source: [{ prefix: 'urn:nld:' }] }, true],
  ['another prefix', { source: [{ prefix: 'aws.' }] }, false],
  ['a suffix', { source: [{ suffix: ':bel' }] }, true],
  ['a number of the same type', { detail: { version: [3] } }, true],
  ['a number as text', { detail: { version: ['3'] } }, false],
  ['null', { detail: { text: [null] } }, true],
  ['one element of a list', { detail: { tags: ['b'] } }, true],
  ['anything but the value', { source: [{ 'anything-but': ['aws.ses'] }] }, true],
  ['anything but, with the same value', { detail: { version: [{ 'anything-but': 3 }] } }, false],
  ['a field that must exist and does', { detail: { version: [{ exists: true }] } }, true],
  ['a field that must not exist and does', { detail: { version: [{ exists: false }] } }, false],
  ['a missing field that must not exist', { detail: { other: [{ exists: false }] } }, true],
  ['a missing object around the field', { other: { deep: ['x'] } }, false],
  [
    'two fields, one of which differs',
    { source: [{ prefix: 'urn' }], 'detail-type': ['GroupClosed'] },
    false,
  ],
];

describe('an event pattern', () => {
  it.each(cases)('with %s matches as EventBridge does', (_case, pattern, expected) => {
    const matches = compilePattern(pattern, 'a rule');

    expect(matches(event)).toBe(expected);
  });

  it.each([
    ['numeric', { detail: { version: [{ numeric: ['>', 2] }] } }],
    ['wildcard', { source: [{ wildcard: 'urn:*' }] }],
    ['$or', { $or: [{ source: ['a'] }] }],
    ['two operators in one', { source: [{ prefix: 'a', suffix: 'b' }] }],
  ])('with the unsupported operator %s stops the start and names the rule', (_kind, pattern) => {
    const compile = () => compilePattern(pattern, 'the rule r');

    expect(compile).toThrow(StartRefused);
    expect(compile).toThrow(/the rule r/);
  });
});
