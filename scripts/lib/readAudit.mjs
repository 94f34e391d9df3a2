/**
 * @typedef {{ name: string, severity: string, titles: readonly string[], isShipped: boolean }} Finding
 * @typedef {{ type: 'asked', findings: readonly Finding[] } | { type: 'notAsked', reason: string }} Audit
 */

/**
 * What `npm audit --json` printed. A registry that does not answer is not a registry that found nothing.
 * @param {string} output JSON, perhaps behind lines of warnings
 * @param {ReadonlySet<string>} shipped names of packages that the application ships
 * @returns {Audit}
 */
export function readAudit(output, shipped) {
  const report = parse(output);
  if (report?.auditReportVersion === undefined)
    return { type: 'notAsked', reason: report?.message ?? report?.error?.summary ?? output.trim() };
  const findings = Object.entries(report.vulnerabilities ?? {}).map(([name, { severity, via }]) => ({
    name,
    severity,
    titles: via.flatMap((cause) => (typeof cause === 'string' ? [] : [`${cause.title} (${cause.url})`])),
    isShipped: shipped.has(name),
  }));
  return { type: 'asked', findings };
}

/**
 * @typedef {{ severity: string, via: readonly (string | { title: string, url: string })[] }} Vulnerability
 * @param {string} output
 * @returns {{ auditReportVersion?: number, vulnerabilities?: Record<string, Vulnerability>, message?: string, error?: { summary?: string } } | undefined}
 */
function parse(output) {
  const start = output.indexOf('{');
  const end = output.lastIndexOf('}');
  if (start === -1 || end < start) return undefined;
  try {
    return JSON.parse(output.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
