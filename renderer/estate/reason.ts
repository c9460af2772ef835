import { reasonSchema } from '../../shared/contract/common.ts';

/** Whether the engine would take this as a reason; until then the button stays grey. */
export function isReason(text: string): boolean {
  return reasonSchema.safeParse(text).success;
}
