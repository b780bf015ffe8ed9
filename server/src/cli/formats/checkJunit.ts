import builder from 'junit-report-builder';
import type { Checked } from '../checkModels';

/** One suite a file: an error is a failed case, what is less than that a passed one that says so, and a file without findings passes. */
export function checkJunit({ reports, failures, settings }: Checked): string {
  const report = builder.newBuilder();
  for (const { path, findings } of reports) {
    const suite = report.testSuite().name(path);
    for (const { rule, severity, message, line, column } of findings) {
      const place = `${path}:${line}:${column}`;
      const single = suite.testCase().className(rule).name(`${place} ${rule}`).file(path);
      if (severity === 'error') single.failure(`${place}: ${message}`, rule);
      else single.standardOutput(`${place}: ${severity}: ${message}`);
    }
    if (findings.length === 0) suite.testCase().className('file').name(path).file(path);
  }
  for (const message of [...failures, ...settings]) {
    report
      .testSuite()
      .name('unreadable')
      .testCase()
      .className('file')
      .name(message)
      .error(message, 'Unreadable');
  }
  return `${report.build().trimEnd()}\n`;
}
