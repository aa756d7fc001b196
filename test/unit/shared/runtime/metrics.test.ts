import { beforeAll, expect, it, vi } from 'vitest';
import type * as Measures from '../../../../shared/runtime/metrics.ts';
import { sourceFiles } from '../../../support/source-files.ts';

let measures: typeof Measures;
const lines: string[] = [];

beforeAll(async () => {
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'Buurtkring');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'buurtkring-proef');
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  measures = await import('../../../../shared/runtime/metrics.ts');
});

it('every measure is a number under a fixed name: a metric has no room for a person', () => {
  measures.recordOldestUnpublished(5);
  measures.recordLinkFaults([{ kind: 'missing' }]);
  measures.recordMailAge('urgent', 3);
  measures.recordMailAge('normal', 4);
  const values = lines.map((line) =>
    Object.entries(JSON.parse(line) as Record<string, unknown>).filter(
      ([name]) => !['_aws', 'service'].includes(name),
    ),
  );

  expect(lines).toHaveLength(4);
  expect(values.flat().map(([name]) => name)).toEqual([
    'OldestUnpublishedEventAge',
    'LinksMissing',
    'LinksWrong',
    'UrgentMailAge',
    'NormalMailAge',
  ]);
  expect(values.flat().filter(([, value]) => typeof value !== 'number')).toEqual([]);
});

it('every measure is taken in one file, without dimensions or metadata of its own', () => {
  const measuring = sourceFiles().filter(
    ({ imports, path }) =>
      !path.startsWith('test/') &&
      imports.some(({ target }) => target.startsWith('@aws-lambda-powertools/metrics')),
  );

  expect(measuring.map(({ path }) => path)).toEqual(['shared/runtime/metrics.ts']);
  expect(measuring[0]?.text).not.toMatch(
    /addDimension|setDefaultDimensions|addMetadata|addMetric\((?!\s*('|urgency === ))/,
  );
});
