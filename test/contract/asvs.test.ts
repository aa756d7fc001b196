import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../infra/constructs/security-headers.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { retention } from '../../infra/retention.ts';
import { areaLimits } from '../../shared/domain/areas/area.ts';
import { absoluteHours, idleMinutes } from '../../shared/domain/desk/officer-session.ts';
import { sessionMinutes } from '../../shared/domain/platform/session.ts';
import { keepExpiredDays, mostPresses } from '../../shared/domain/platform/token.ts';
import { bodyLimit } from '../../shared/http/limit-body.ts';
import { featuresPerPage } from '../../shared/requests/overview/list-features.ts';
import { productFiles } from '../support/product-text.ts';

/**
 * The requirements in each section of ASVS 5.0.0, each identified by the last part of its number: first those of
 * level 1, then those of level 2.
 */
const sections: Readonly<Record<string, readonly [one: string, two: string]>> = {
  '1.1': ['', '1 2'],
  '1.2': ['1 2 3 4 5', '6 7 8 9'],
  '1.3': ['1 2', '3 4 5 6 7 8 9 10 11'],
  '1.4': ['', '1 2 3'],
  '1.5': ['1', '2'],
  '2.1': ['1', '2 3'],
  '2.2': ['1 2', '3'],
  '2.3': ['1', '2 3 4'],
  '2.4': ['', '1'],
  '3.2': ['1 2', ''],
  '3.3': ['1', '2 3 4'],
  '3.4': ['1 2', '3 4 5 6'],
  '3.5': ['1 2 3', '4 5'],
  '3.7': ['', '1 2'],
  '4.1': ['1', '2 3'],
  '4.2': ['', '1'],
  '4.3': ['', '1 2'],
  '4.4': ['1', '2 3 4'],
  '5.1': ['', '1'],
  '5.2': ['1 2', '3'],
  '5.3': ['1 2', ''],
  '5.4': ['', '1 2 3'],
  '6.1': ['1', '2 3'],
  '6.2': ['1 2 3 4 5 6 7 8', '9 10 11 12'],
  '6.3': ['1 2', '3 4'],
  '6.4': ['1 2', '3 4'],
  '6.5': ['', '1 2 3 4 5'],
  '6.6': ['', '1 2 3'],
  '6.8': ['', '1 2 3 4'],
  '7.1': ['', '1 2 3'],
  '7.2': ['1 2 3 4', ''],
  '7.3': ['', '1 2'],
  '7.4': ['1 2', '3 4 5'],
  '7.5': ['', '1 2'],
  '7.6': ['', '1 2'],
  '8.1': ['1', '2'],
  '8.2': ['1 2', '3'],
  '8.3': ['1', ''],
  '8.4': ['', '1'],
  '9.1': ['1 2 3', ''],
  '9.2': ['1', '2 3 4'],
  '10.1': ['', '1 2'],
  '10.2': ['', '1 2'],
  '10.3': ['', '1 2 3 4'],
  '10.4': ['1 2 3 4 5', '6 7 8 9 10 11'],
  '10.5': ['', '1 2 3 4 5'],
  '10.6': ['', '1 2'],
  '10.7': ['', '1 2 3'],
  '11.1': ['', '1 2'],
  '11.2': ['', '1 2 3'],
  '11.3': ['1 2', '3'],
  '11.4': ['1', '2 3 4'],
  '11.5': ['', '1'],
  '11.6': ['', '1'],
  '12.1': ['1', '2 3'],
  '12.2': ['1 2', ''],
  '12.3': ['', '1 2 3 4'],
  '13.1': ['', '1'],
  '13.2': ['', '1 2 3 4 5'],
  '13.3': ['', '1 2'],
  '13.4': ['1', '2 3 4 5'],
  '14.1': ['', '1 2'],
  '14.2': ['1', '2 3 4'],
  '14.3': ['1', '2 3'],
  '15.1': ['1', '2 3'],
  '15.2': ['1', '2 3'],
  '15.3': ['1', '2 3 4 5 6 7'],
  '16.1': ['', '1'],
  '16.2': ['', '1 2 3 4 5'],
  '16.3': ['', '1 2 3 4'],
  '16.4': ['', '1 2 3'],
  '16.5': ['', '1 2 3'],
  '17.1': ['', '1'],
  '17.2': ['', '1 2 3 4'],
  '17.3': ['', '1 2'],
};
const verdicts = ['met', 'not applicable', "the organisation's", 'open'];

const requirements = Object.entries(sections).flatMap(([section, levels]) =>
  levels.flatMap((parts, index) =>
    parts
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => `${section}.${part} ${index + 1}`),
  ),
);

const page = readFileSync('docs/asvs.md', 'utf8');
const rows = Array.from(
  page.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| (.+) \| (.+) \| (.+) \|$/gm),
  ([, number = '', level = '', asks = '', verdict = '', proof = '']) => ({
    number,
    level: Number(level),
    asks,
    verdict,
    proof,
  }),
);
const testsIn = (text: string): string[] =>
  Array.from(text.matchAll(/`(test\/[^`]+)`/g), ([, file = '']) => file);
const sectionOf = (title: string): string =>
  page.split(`### ${title}\n`)[1]?.split('\n### ')[0]?.replaceAll(/\s+/g, ' ') ?? '';

describe('docs/asvs.md', () => {
  it('has every requirement of levels 1 and 2 once, and no other', () => {
    expect(requirements).toHaveLength(253);
    expect(rows.map(({ number, level }) => `${number} ${level}`).toSorted()).toEqual(
      requirements.toSorted(),
    );
  });

  it('gives one of four verdicts on each, with a proof or a reason', () => {
    expect(rows.filter(({ verdict }) => !verdicts.includes(verdict))).toEqual([]);
    expect(rows.filter(({ asks, proof }) => asks.length < 5 || proof.length < 5)).toEqual([]);
  });

  it('names a test that exists for everything that is met', () => {
    const unproven = rows.filter(
      ({ verdict, proof }) => verdict === 'met' && testsIn(proof).length === 0,
    );

    expect(unproven).toEqual([]);
    expect(testsIn(page).filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each([...verdicts, 'all'])('counts the verdicts: %s', (verdict) => {
    const counted = rows.filter((row) => verdict === 'all' || row.verdict === verdict);
    const [one, two] = [1, 2].map((level) => counted.filter((row) => row.level === level).length);

    expect(page).toContain(`\n| ${verdict} | ${one} | ${two} | ${counted.length} |\n`);
  });

  it('says what is missing from everything that is open', () => {
    expect(rows.filter(({ verdict, proof }) => verdict === 'open' && proof.length < 60)).toEqual(
      [],
    );
  });
});

describe('What docs/asvs.md writes down is true of', () => {
  it('sessions', () => {
    const text = sectionOf('Signing in and sessions');

    expect(text).toContain(
      `The session of a resident or coordinator ends ${sessionMinutes} minutes after the press`,
    );
    expect(text).toContain(
      `their sessions end after ${idleMinutes} minutes without use, and after ${absoluteHours} hours at most`,
    );
    expect(text).toContain(`of one token can be pressed at most ${mostPresses} times`);
  });

  it('the services that are called', () => {
    const text = sectionOf('Services that are called');
    const hosts = contentSecurityPolicy.match(/https:\/\/[a-z.]+/g) ?? [];
    const clients = productFiles()
      .server.flatMap(({ packages }) => packages)
      .flatMap((name) => /^@aws-sdk\/client-(.+)$/.exec(name)?.[1] ?? []);
    const functions = /\| functions \| ([^|]+) \|/.exec(text)?.[1]?.match(/[a-z-]+/g);

    expect(Array.from(text.matchAll(/https:\/\/[a-z.]+/g), ([host]) => host).toSorted()).toEqual(
      hosts.toSorted(),
    );
    expect(functions?.toSorted()).toEqual([...new Set(clients)].toSorted());
  });

  it('logs', () => {
    const text = sectionOf('Logs');

    expect(text.split(`| ${retention.logDays} days |`)).toHaveLength(4);
    expect(text).toContain(`| ${retention.securityLogDays} days |`);
    expect(text).toContain(`| ${keepExpiredDays} days after its expiry |`);
  });

  it('levels of protection, of which there are four', () => {
    const levels = Array.from(
      sectionOf('Levels of protection').matchAll(/\| (public|internal|personal|secret) \|/g),
      ([, level]) => level,
    );

    expect(levels).toEqual(['public', 'internal', 'personal', 'secret']);
  });

  it('repairs and updates: a term for every kind of advisory', () => {
    const text = sectionOf('Repairs and updates');

    for (const words of ['critical advisory', 'high advisory', 'other advisory', 'without an'])
      expect(text).toContain(words);
  });

  it('what takes time or resources', () => {
    const text = sectionOf('What takes time or resources');
    const longest = functionNames
      .map(definitionOf)
      .filter(({ trigger }) => trigger.kind === 'route')
      .map(({ timeoutSeconds = 10 }) => timeoutSeconds);

    expect(text).toContain(
      `${bodyLimit / 1024} KB, ${areaLimits.positions.max} positions and ${areaLimits.squareKilometres.max} km²`,
    );
    expect(text).toContain(`${featuresPerPage.usual} features a page, 1,000 at most`);
    expect(text).toContain(`${Math.max(...longest)} seconds for a function that answers a request`);
  });
});
