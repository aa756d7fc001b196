import * as z from 'zod';

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;
const vulnerability = z.object({ severity: z.enum(severities), range: z.string() });
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), vulnerability),
});

export interface AuditOutcome {
  readonly passed: boolean;
  readonly lines: readonly string[];
}

/**
 * Summarises the output of `npm audit --json`. Passes only if there is a report without high or critical advisories,
 * because an unresponsive registry proves nothing about the packages.
 */
export function auditOutcome(printed: string): AuditOutcome {
  const parsed = report.safeParse(jsonOf(printed));
  if (!parsed.success) {
    const reason = /\b[45]\d\d [A-Z][\w ]*\w|E[A-Z]{4,}/.exec(printed)?.[0] ?? 'no report';
    return {
      passed: false,
      lines: [
        `The advisories could not be read (${reason}). Nothing was checked: run this where the npm registry's advisories can be reached.`,
      ],
    };
  }
  const grave = Object.entries(parsed.data.vulnerabilities).filter(
    ([, { severity }]) => severities.indexOf(severity) >= severities.indexOf('high'),
  );
  const others = Object.keys(parsed.data.vulnerabilities).length - grave.length;
  return {
    passed: grave.length === 0,
    lines: [
      ...grave.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`),
      `${grave.length} packages with a high or critical advisory, ${others} with a lesser one.`,
    ],
  };
}

function jsonOf(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
