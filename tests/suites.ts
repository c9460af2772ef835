import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './desktop-host/root.ts';

export interface Skipped {
  readonly test: string;
  /** Why this machine cannot run it; null when nobody said. */
  readonly reason: string | null;
}

/** What one suite came to. */
export interface Suite {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  readonly seconds: number;
}

/** A tool that says yes or no counts as one test. */
export async function check(name: string, tool: string, ...args: string[]): Promise<Suite> {
  heading(name);
  const { code, seconds } = await run(tool, args, {});
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], seconds };
}

/** Vitest on some folders of tests. */
export async function vitest(name: string, ...folders: string[]): Promise<Suite> {
  heading(name);
  return withResultFile(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, seconds } = await run('vitest', ['run', ...folders, ...reporters], {});
    const result = read(file, vitestResult);
    if (!result) return broken(name, seconds);
    const tests = result.testResults.flatMap(({ assertionResults }) => assertionResults);
    const failedFiles = result.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
    ).length;
    const failed = tests.filter(isFailed).length + failedFiles;
    const skipped = tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName, meta }) => ({ test: fullName.trim(), reason: meta?.skipReason ?? null }));
    const passed = tests.filter(({ status }) => status === 'passed').length;
    // An error outside every test fails the run although each test passed.
    return { name, passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped, seconds };
  });
}

/** The Playwright suite on the built app. */
export async function playwright(name: string): Promise<Suite> {
  heading(name);
  return withResultFile(async (file) => {
    const { code, seconds } = await run('playwright', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    const result = read(file, playwrightResult);
    if (!result) return broken(name, seconds);
    const specs = result.suites.flatMap(specsOf);
    const skipped = specs
      .filter(({ tests }) => tests.every(({ status }) => status === 'skipped'))
      .map(({ title, tests }) => ({
        test: title,
        reason:
          tests.flatMap(({ annotations }) => annotations).find(({ type }) => type === 'skip')?.description ??
          null,
      }));
    const { expected, unexpected, flaky } = result.stats;
    const failed = unexpected + flaky;
    return { name, passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped, seconds };
  });
}

const vitestResult = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          meta: z.object({ skipReason: z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
});

const specSchema = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
});
interface PlaywrightSuite {
  specs: z.infer<typeof specSchema>[];
  suites?: PlaywrightSuite[] | undefined;
}
const suiteSchema: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const playwrightResult = z.object({
  suites: z.array(suiteSchema),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

function specsOf(suite: PlaywrightSuite): z.infer<typeof specSchema>[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function isFailed({ status }: { readonly status: string }): boolean {
  return status === 'failed';
}

function broken(name: string, seconds: number): Suite {
  console.error(`${name} gave no result`);
  return { name, passed: 0, failed: 1, skipped: [], seconds };
}

function read<Result>(file: string, schema: z.ZodType<Result>): Result | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(error);
    return null;
  }
}

async function withResultFile(fill: (file: string) => Promise<Suite>): Promise<Suite> {
  const folder = mkdtempSync(join(tmpdir(), 'estate-office-suite-'));
  try {
    return await fill(join(folder, 'result.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function heading(name: string): void {
  console.log(`\n── ${name}`);
}

function run(
  tool: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number; seconds: number }> {
  const started = Date.now();
  const executable = join(root, 'node_modules', '.bin', tool);
  return new Promise((resolve) => {
    const child = spawn(executable, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => console.error(error));
    child.on('close', (code) => resolve({ code: code ?? 1, seconds: (Date.now() - started) / 1000 }));
  });
}
