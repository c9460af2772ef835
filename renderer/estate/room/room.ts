import type { Output } from '../../../shared/contract/index.ts';

/** One room as its page shows it. */
export type Room = Output<'rooms.get'>;
/** Somebody who owns, rents or pays for the room today. */
export type Holder = Room['owners'][number];
