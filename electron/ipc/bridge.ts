import type { Envelope } from '../../shared/contract/bridge.ts';
import { OfficeError } from '../../shared/contract/errors.ts';
import { shellContract } from '../../shared/contract/shell.ts';
import type { EngineCall } from './bridge-messages.ts';

/** Who sent a call, as far as the guard needs to know. A frame that is already gone has no frame. */
export interface Sender {
  readonly frame: { readonly origin: string; readonly isMainFrame: boolean } | null;
}

/** The one origin whose pages may call; compared whole, so `app://office.evil` and `app://office:1` are strangers. */
export const appOrigin = 'app://office';

/**
 * Refuses every sender but the main frame of our own page: a frame inside it, a page of another origin and a
 * frame that has been navigated away all fail here, before the input is looked at.
 *
 * @throws Error naming the origin that called
 */
export function assertTrustedSender(sender: Sender): void {
  const { frame } = sender;
  if (!frame) throw new Error('a call from a frame that no longer exists was refused');
  if (!frame.isMainFrame) throw new Error(`a call from a frame inside a page was refused (${frame.origin})`);
  if (frame.origin !== appOrigin) throw new Error(`a call from ${frame.origin} was refused`);
}

export type ShellContract = typeof shellContract;
export type ShellName = keyof ShellContract;
export type ShellInput<Name extends ShellName> = ReturnType<ShellContract[Name]['input']['parse']>;
export type ShellOutput<Name extends ShellName> = ReturnType<ShellContract[Name]['output']['parse']>;

/** The window host's own procedures, each given the window that asked. */
export type ShellProcedures<Window> = {
  readonly [Name in ShellName]: (input: ShellInput<Name>, window: Window) => Promise<ShellOutput<Name>>;
};

export interface BridgeParts<Window> {
  callEngine(call: EngineCall): Promise<Envelope<unknown>>;
  readonly shell: ShellProcedures<Window>;
  /** Whether the client has a user signed in and not locked; else the refusal. */
  sessionOf(client: string): Promise<Envelope<unknown>>;
  reportFault(error: unknown): string;
}

/**
 * Answers one call of a window: `shell.` procedures here, all others in the engine. Shell procedures are checked
 * as the engine checks its own: session, input schema, output schema.
 */
export async function answerCall<Window>(
  parts: BridgeParts<Window>,
  caller: { readonly client: string; readonly window: Window },
  name: unknown,
  input: unknown,
): Promise<Envelope<unknown>> {
  if (typeof name !== 'string') return refuse(new OfficeError('UNKNOWN_PROCEDURE', { procedure: '' }));
  if (!name.startsWith('shell.')) {
    return parts.callEngine({ client: caller.client, procedure: name, input });
  }
  if (!isShellName(name)) return refuse(new OfficeError('UNKNOWN_PROCEDURE', { procedure: name }));

  const definition = shellContract[name];
  if (definition.access !== 'anyone') {
    const session = await parts.sessionOf(caller.client);
    if (!session.ok) return session;
  }
  try {
    return { ok: true, value: await runShell(parts.shell, name, input, caller.window) };
  } catch (error) {
    if (error instanceof OfficeError) return refuse(error);
    return refuse(new OfficeError('UNEXPECTED', { reference: parts.reportFault(error) }));
  }
}

async function runShell<Name extends ShellName, Window>(
  shell: ShellProcedures<Window>,
  name: Name,
  input: unknown,
  window: Window,
): Promise<unknown> {
  const definition = shellContract[name];
  const parsed = definition.input.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    }));
    throw new OfficeError('INPUT_INVALID', { issues });
  }
  const run: (input: ShellInput<Name>, window: Window) => Promise<ShellOutput<Name>> = shell[name];
  // The schema that parsed it is this very procedure's; TypeScript cannot follow the name through two maps.
  const value = await run(parsed.data as ShellInput<Name>, window);
  return definition.output.parse(value);
}

function isShellName(name: string): name is ShellName {
  return Object.hasOwn(shellContract, name);
}

function refuse(error: OfficeError): Envelope<never> {
  return { ok: false, error: { code: error.code, facts: error.facts } };
}
