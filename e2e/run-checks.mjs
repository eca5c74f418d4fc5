// npm run check: every check, cheapest first. All of them run, whatever fails; the last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'test-results');
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');

/** A step without a report counts as one check; with one, each of its tests counts. */
const steps = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  {
    name: 'unit',
    script: 'test:unit',
    parameters: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: unitReport,
    count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  },
  { name: 'unused', script: 'unused' },
  { name: 'build', script: 'build' },
  { name: 'size', script: 'size' },
  {
    name: 'end to end',
    script: 'test:e2e',
    report: endToEndReport,
    // A test that passes only when repeated is a failure that has not been understood.
    count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = steps.map(runStep);

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;

function runStep({ name, script, parameters = [], report, count }) {
  console.log(`\n— ${name}`);
  const startedAt = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...parameters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport },
  });
  const counted = countTests(report, count);
  // A run that broke off, or that found no test at all, must not look like a good one.
  const broken =
    status !== 0 && counted.failed === 0 ? 1 : report !== undefined && counted.passed === 0 ? 1 : 0;
  const own = report === undefined && status === 0 ? 1 : 0;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  return { name, seconds, passed: counted.passed + own, failed: counted.failed + broken };
}

function countTests(report, count) {
  if (report === undefined || !existsSync(report)) return { passed: 0, failed: 0 };
  return count(JSON.parse(readFileSync(report, 'utf8')));
}
