import { describe, expect, it } from 'vitest';
import { auditOutcome } from '../../../../operate/supply-chain/audit-outcome.ts';

const reportOf = (vulnerabilities: Record<string, { severity: string; range: string }>): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities });

describe('npm run audit', () => {
  it('passes when no deployed package has a high or critical advisory, and counts the lesser ones', () => {
    const outcome = auditOutcome(reportOf({ small: { severity: 'moderate', range: '<2' } }));

    expect(outcome).toEqual({
      passed: true,
      lines: ['0 packages with a high or critical advisory, 1 with a lesser one.'],
    });
  });

  it.each(['high', 'critical'])('fails on a %s advisory and names the package', (severity) => {
    const outcome = auditOutcome(reportOf({ left: { severity, range: '<2' } }));

    expect(outcome.passed).toBe(false);
    expect(outcome.lines[0]).toBe(`${severity}: left <2`);
  });

  it.each([
    [
      'a registry without advisories',
      JSON.stringify({
        message: '405 Method Not Allowed - POST /-/npm/v1/security/advisories/bulk',
        statusCode: 405,
      }),
      '405 Method Not Allowed',
    ],
    ['no network', JSON.stringify({ error: { code: 'ENOTFOUND' } }), 'ENOTFOUND'],
    ['nothing printed', '', 'no report'],
    [
      'a report in another format',
      JSON.stringify({ auditReportVersion: 3, vulnerabilities: {} }),
      'no report',
    ],
  ])('fails on %s and says that nothing was checked', (_what, printed, reason) => {
    const { passed, lines } = auditOutcome(printed);

    expect(passed).toBe(false);
    expect(lines.join()).toContain(`could not be read (${reason}). Nothing was checked`);
  });
});
