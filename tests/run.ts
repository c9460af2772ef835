import { buildApp } from './desktop-host/build-app.ts';
import { ensureChromium } from './desktop-host/machine.ts';
import { check, playwright, vitest, type Suite } from './suites.ts';

/**
 * `npm test`: every check and suite, one after the other; a suite that fails does not hide the next. The last line is
 * the sum over all of them. A test that was skipped is counted and its reason printed; one without a reason fails the run.
 */
async function run(): Promise<void> {
  const suites: Suite[] = [
    await check('formatting', 'oxfmt', '--check'),
    await check('lint', 'oxlint', '--deny-warnings'),
    await check('types', 'tsc', '-p', 'tsconfig.json'),
    await check('unused code', 'knip'),
    await vitest('unit, rules, migrations', 'tests/unit', 'tests/rules', 'tests/migrations'),
    await vitest('crash', 'tests/crash'),
    built(),
  ];
  const isBuilt = suites.at(-1)?.failed === 0;
  suites.push(
    isBuilt ? await playwright('end to end') : notRun('end to end'),
    isBuilt ? await vitest('package', 'tests/package') : notRun('package'),
  );
  report(suites);
}

/** The built app and the browser that shows it, on which the later suites stand. */
function built(): Suite {
  const started = Date.now();
  const done = (problem: string | null): Suite => ({
    name: 'build',
    passed: problem === null ? 1 : 0,
    failed: problem === null ? 0 : 1,
    skipped: [],
    seconds: (Date.now() - started) / 1000,
  });
  try {
    const missing = ensureChromium();
    if (missing !== null) throw new Error(missing);
    buildApp();
    return done(null);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return done(String(error));
  }
}

/** What stands on a build that failed would only fail slowly. */
function notRun(name: string): Suite {
  return { name: `${name} (not run: the build failed)`, passed: 0, failed: 1, skipped: [], seconds: 0 };
}

function report(suites: readonly Suite[]): void {
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of suites) {
    const omitted = skipped.length === 0 ? '' : `, ${skipped.length} skipped`;
    console.log(`${name}: ${passed} passed, ${failed} failed${omitted} (${seconds.toFixed(1)} s)`);
  }
  const skips = suites.flatMap(({ skipped }) => skipped);
  for (const { test, reason } of skips) {
    console.log(`skipped: ${test}: ${reason ?? 'WITHOUT A REASON, which fails the run'}`);
  }
  const unexplained = skips.filter(({ reason }) => reason === null).length;
  const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
  const failed = suites.reduce((sum, suite) => sum + suite.failed, 0) + unexplained;
  console.log(`${skips.length} skipped in all`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await run();
