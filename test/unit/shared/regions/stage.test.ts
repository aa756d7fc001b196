import { expect, it } from 'vitest';
import { isForPractice } from '../../../../shared/regions/stage.ts';

it.each(['localhost', '127.0.0.1', '127.0.1.1', '[::1]'])(
  'A site at %s is for practice',
  (host) => {
    expect(isForPractice(host)).toBe(true);
  },
);

it.each(['buurtkring.example', 'localhost.example', '10.127.0.0', '127.example', ''])(
  'A site at "%s" is not',
  (host) => {
    expect(isForPractice(host)).toBe(false);
  },
);
