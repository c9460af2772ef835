import type { Locator, Page } from 'playwright-core';

/** 房态图: every building as a grid. */
export interface RoomMapPage {
  /** The square of a room, by its whole label: 1号楼1单元301. */
  square(label: string): Locator;
  /** The line below that tells of the room under the cursor. */
  readonly strip: Locator;
  /** Colours by arrears instead of by state. */
  byArrears(): Promise<void>;
}

export function roomMapPage(page: Page): RoomMapPage {
  return {
    square: (label) => page.getByRole('button', { name: `${label}，` }),
    strip: page.locator('.room-strip'),
    async byArrears() {
      await page.getByText('按欠费').click();
    },
  };
}
