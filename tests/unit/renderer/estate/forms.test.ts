import { describe, expect, it } from 'vitest';
import {
  emptyPerson,
  factsOf,
  faultsOf,
  isComplete,
} from '../../../../renderer/estate/people/person-draft.ts';
import { filterOf, isFiltered, queryOf } from '../../../../renderer/estate/rooms/room-filter.ts';

describe('the form of a person', () => {
  it('reads several phones from one field', () => {
    const draft = { ...emptyPerson, name: '许玉佳', phones: '136-3265-0374 0551-6543210' };

    expect(factsOf(draft).phones).toEqual(['13632650374', '0551-6543210']);
    expect(isComplete(draft)).toBe(true);
  });

  it('is not complete with a phone that is none, a wrong ID number or no name', () => {
    expect(faultsOf({ ...emptyPerson, phones: '1363265' }).phone).toBe('1363265');
    expect(isComplete({ ...emptyPerson, name: '许玉佳', idNumber: '340102199808078264' })).toBe(false);
    expect(isComplete(emptyPerson)).toBe(false);
  });

  it('leaves the number of another paper to the engine', () => {
    expect(isComplete({ ...emptyPerson, name: '许玉佳', idNumber: 'E12345678' })).toBe(true);
  });
});

describe('the filter in the address of the list', () => {
  it('is what was chosen', () => {
    const filter = filterOf({ building: '3', use: 'shop', state: 'vacant', text: '301' });

    expect(filter).toEqual({ buildingId: 3, use: 'shop', state: 'vacant', text: '301' });
    expect(isFiltered(filter)).toBe(true);
    expect(queryOf(filter)).toEqual({ building: 3, use: 'shop', state: 'vacant', text: '301' });
  });

  it('is none where the address says nothing that it knows', () => {
    const filter = filterOf({ building: '-1', use: 'castle', state: '' });

    expect(filter).toEqual({ buildingId: null, use: null, state: null, text: '' });
    expect(isFiltered(filter)).toBe(false);
  });
});
