import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../infra/functions/definition.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { operations } from '../../shared/interface/operations.ts';
import { regionById } from '../../shared/regions/index.ts';
import { accessPage } from '../campaigns/access/access-page.ts';
import {
  holders,
  isAboutToken,
  officerRules,
  passkeyRules,
  routes,
  ruleOf,
} from '../campaigns/access/access-rules.ts';

const byName = (one = '', other = ''): number => one.localeCompare(other);
/** The credential that the OpenAPI description requires from each kind of token holder. */
const credentialOf: Readonly<Record<string, string>> = {
  coordinator: 'coordinator',
  'officer of the municipality': 'officer',
  asker: 'asker',
  starter: 'starter',
  'somebody invited': 'invited',
};
const served = functionNames.flatMap((name) =>
  routesOf(definitionOf(name)).map(({ method, path }) => `${method} ${path}`),
);

describe('The access table', () => {
  it('has a row for every route of the infrastructure, and no others', () => {
    const others = [...officerRules, ...passkeyRules].map(({ route }) => route);

    expect([...routes, ...others].toSorted()).toEqual(served.toSorted());
  });

  it('states the object of every protected route, and the response to a second use of its token', () => {
    const unfinished = routes.filter(
      (route) =>
        ruleOf(route).open !== 'anybody' &&
        !isAboutToken(route) &&
        (ruleOf(route).about === undefined || ruleOf(route).again === undefined),
    );

    expect(unfinished).toEqual([]);
  });

  it('requires the credentials that the interface description states', () => {
    const described = operations(regionById('langstraat')).map(
      ({ method, path, credentials }) =>
        `${method.toUpperCase()} ${path} ${credentials.toSorted(byName).join()}`,
    );
    const allowed = routes.map((route) => {
      const { open, with: kind } = ruleOf(route);
      if (kind === 'session') return `${route} session`;
      return `${route} ${open === 'anybody' ? '' : [...new Set(open.map((purpose) => credentialOf[holders[purpose]]))].toSorted(byName).join()}`;
    });

    expect(allowed.filter((row) => !described.includes(row))).toEqual([]);
  });

  it('matches docs/access.md (run `npm run generate` after a change)', () => {
    expect(readFileSync('docs/access.md', 'utf8')).toBe(accessPage());
  });
});
