import type { Envelope, OfficeEventName, OfficeEvents } from '../../shared/contract/bridge.ts';

/** The only two channels between a window and the main process. */
export const callChannel = 'office:call';
export const eventChannel = 'office:event';

/** An event and its payload, as they travel from the engine to every window. */
export interface OfficeEvent<Name extends OfficeEventName = OfficeEventName> {
  readonly name: Name;
  readonly payload: OfficeEvents[Name];
}

/** One call to the engine. `client` is the session's holder: a window and the windows it opened. */
export interface EngineCall {
  readonly client: string;
  readonly procedure: string;
  readonly input: unknown;
}

/** Why the engine does not run: the opening refused, or the thread died. `code` is an `OpenErrorCode` or `THREAD_DIED`. */
export interface EngineStop {
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** What the main process tells the engine's thread. */
export type ToEngine =
  | { readonly kind: 'call'; readonly ticket: number; readonly call: EngineCall }
  | { readonly kind: 'close' };

/** What the engine's thread tells the main process. */
export type FromEngine =
  | { readonly kind: 'opened' }
  | { readonly kind: 'stopped'; readonly stop: EngineStop }
  | { readonly kind: 'started'; readonly ticket: number }
  | { readonly kind: 'answer'; readonly ticket: number; readonly envelope: Envelope<unknown> }
  | { readonly kind: 'event'; readonly event: OfficeEvent }
  | { readonly kind: 'closed' };

/** What the thread is started with. `now` fixes the clock in tests; the flag holds the ticket of the call to stop, else 0. */
export interface EngineThreadOptions {
  readonly folder: string;
  readonly logFolder: string;
  readonly now: string | null;
  readonly cancelFlag: SharedArrayBuffer;
}
