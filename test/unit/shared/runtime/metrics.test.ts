import { beforeAll, expect, it, vi } from 'vitest';
import type * as Metrics from '../../../../shared/runtime/metrics.ts';
import { sourceFiles } from '../../../support/source-files.ts';

let metrics: typeof Metrics;
const lines: string[] = [];

beforeAll(async () => {
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'Buurtkring');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'buurtkring-proef');
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  metrics = await import('../../../../shared/runtime/metrics.ts');
});

it('every metric is a number under a fixed name, without room for personal data', () => {
  metrics.recordOldestUnpublished(5);
  metrics.recordLinkFaults([{ kind: 'missing' }]);
  metrics.recordMissingDesk();
  metrics.recordMailAge('urgent', 3);
  metrics.recordMailAge('normal', 4);
  const values = lines.map((line) =>
    Object.entries(JSON.parse(line) as Record<string, unknown>).filter(
      ([name]) => !['_aws', 'service'].includes(name),
    ),
  );

  expect(lines).toHaveLength(5);
  expect(values.flat().map(([name]) => name)).toEqual([
    'OldestUnpublishedEventAge',
    'LinksMissing',
    'LinksWrong',
    'DeskMissing',
    'UrgentMailAge',
    'NormalMailAge',
  ]);
  expect(values.flat().filter(([, value]) => typeof value !== 'number')).toEqual([]);
});

it('every metric is recorded in one file, without extra dimensions or metadata', () => {
  const recordingFiles = sourceFiles().filter(
    ({ imports, path }) =>
      !path.startsWith('test/') &&
      imports.some(({ target }) => target.startsWith('@aws-lambda-powertools/metrics')),
  );

  expect(recordingFiles.map(({ path }) => path)).toEqual(['shared/runtime/metrics.ts']);
  expect(recordingFiles[0]?.text).not.toMatch(
    /addDimension|setDefaultDimensions|addMetadata|addMetric\((?!\s*('|mailAges\[urgency\]))/,
  );
});
