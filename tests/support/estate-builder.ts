import { day } from '../../shared/domain/day.ts';
import { quantity } from '../../shared/domain/quantity.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Person } from './open-office.ts';

/** Enters a flat of 1号楼1单元, of 88.02 m², unless told otherwise. */
export async function enterRoom(
  by: Person,
  room: Partial<Omit<Input<'rooms.create'>, 'requestId'>> & { number: string },
): Promise<number> {
  const { id } = await by.call('rooms.create', {
    building: '1号楼',
    unit: '1单元',
    use: 'residence',
    state: 'owner-occupied',
    areaThousandths: quantity(88_020),
    handoverDay: day('2017-07-28'),
    note: '',
    ...room,
  });
  return id;
}

/** Enters a person of this name, without phones or papers unless told otherwise. */
export async function enterPerson(
  by: Person,
  name: string,
  facts: Partial<Omit<Input<'people.create'>, 'requestId' | 'name'>> = {},
): Promise<number> {
  const { id } = await by.call('people.create', {
    phones: [],
    idNumber: null,
    emergencyContactName: null,
    emergencyContactPhone: null,
    note: '',
    ...facts,
    name,
  });
  return id;
}

/** Makes these people the joint owners of a room from a day on. */
export async function makeOwners(
  by: Person,
  roomId: number,
  from: string,
  ...personIds: number[]
): Promise<void> {
  await by.call('tenures.changeOwners', { roomId, day: day(from), personIds, reason: '过户' });
}
