import type { Topic } from './define.ts';
import type { ErrorEnvelope } from './errors.ts';

export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorEnvelope };

/** What the engine tells the windows without being asked. */
export interface OfficeEvents {
  /** A write committed: these nouns changed. */
  changed: { readonly topics: readonly Topic[] };
  /** Long work moves on; `done` of `total` steps of the request. */
  progress: { readonly requestId: string; readonly done: number; readonly total: number };
  /** The machine went to sleep or the idle time ran out. */
  locked: Record<string, never>;
}
export type OfficeEventName = keyof OfficeEvents;

/** The whole of `window.office`: a call and a subscription, nothing else. */
export interface OfficeBridge {
  call(procedure: string, input: unknown): Promise<Envelope<unknown>>;
  on<Name extends OfficeEventName>(event: Name, listener: (payload: OfficeEvents[Name]) => void): () => void;
}

declare global {
  interface Window {
    readonly office: OfficeBridge;
  }
}
