import { EventEmitter } from 'node:events';

/** A page that went to the printer, as the stand-in printer received it. */
export interface PrintedJob {
  /** The page as a PDF. */
  readonly pdfPath: string;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** The hash route that was printed. */
  readonly route: string;
}

/** What a test tells the host. */
export type ToHost =
  | { readonly kind: 'answer-save'; readonly path: string | null }
  | { readonly kind: 'printer'; readonly state: 'working' | 'offline' }
  | { readonly kind: 'power'; readonly event: 'suspend' | 'lock-screen' }
  | { readonly kind: 'idle'; readonly seconds: number }
  | { readonly kind: 'quit' };

/** What the host tells the test. */
export type FromHost =
  | { readonly kind: 'ready'; readonly endpoint: string }
  | { readonly kind: 'printed'; readonly job: PrintedJob }
  | { readonly kind: 'blocked'; readonly url: string };

/** Messages of the test, by their kind. */
export const fromTest = new EventEmitter<{ [Kind in ToHost['kind']]: [Extract<ToHost, { kind: Kind }>] }>();

process.on('message', (message: ToHost) => {
  // Each kind has its own listener type; the emitter pairs them again.
  fromTest.emit(message.kind, message as never);
});

// A host whose test is gone has nobody left to close it.
process.on('disconnect', () => process.exit(1));

export function tellTest(message: FromHost): void {
  process.send?.(message);
}
