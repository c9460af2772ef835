/** Where a square of the map lies in the window, in pixels. */
export interface Square {
  readonly id: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The direction of an arrow key, or null. */
export function directionOf(key: string): Direction | null {
  return directions[key] ?? null;
}

/**
 * The square that an arrow key leads to: the nearest one that way, where a sidestep counts three times, so that a row or a
 * column is walked to its end before it is left. Null at the edge of the map.
 */
export function nextSquare(squares: readonly Square[], from: Square, direction: Direction): Square | null {
  let nearest: Square | null = null;
  let shortest = Infinity;
  for (const square of squares) {
    const { ahead, aside } = wayTo(square, from, direction);
    if (ahead <= 1) continue;
    const way = ahead + aside * 3;
    if (way < shortest) {
      shortest = way;
      nearest = square;
    }
  }
  return nearest;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function wayTo(to: Square, from: Square, direction: Direction): { ahead: number; aside: number } {
  const across = to.left + to.width / 2 - (from.left + from.width / 2);
  const down = to.top + to.height / 2 - (from.top + from.height / 2);
  switch (direction) {
    case 'left':
      return { ahead: -across, aside: Math.abs(down) };
    case 'right':
      return { ahead: across, aside: Math.abs(down) };
    case 'up':
      return { ahead: -down, aside: Math.abs(across) };
    case 'down':
      return { ahead: down, aside: Math.abs(across) };
  }
}
