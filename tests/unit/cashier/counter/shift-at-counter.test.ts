import { expect, it } from 'vitest';
import { openCounter } from '../../../support/open-counter.ts';

it('the counter tells an open shift, none, and a day that is signed from one another', async () => {
  const counter = await openCounter(() => []);
  const shift = async () =>
    (await counter.cashier.call('counter.room', { roomId: counter.estate.flat })).shift;

  expect(await shift()).toEqual({ state: 'open' });

  await counter.closeDay();
  expect(await shift()).toEqual({ state: 'day-closed', day: '2026-10-31' });

  counter.clock.moveTo('2026-11-01T08:30:00.000+08:00');
  expect(await shift()).toEqual({ state: 'none' });
});
