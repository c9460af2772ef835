import { buildingKey, roomKey, splitRoomLabel, type RoomLabels } from '../../../shared/domain/room-number.ts';
import { shortened, type RowReader } from './cell-reader.ts';

/** The columns that say which room a row is about, in any import. */
export type RoomField = 'building' | 'unit' | 'number' | 'label';

/** A room as a row names it, and the key by which it is known however it is written. */
export interface NamedRoom extends RoomLabels {
  readonly key: string;
}

/**
 * Reads which room a row is about: from 楼栋, 单元 and 房号, or from one cell that holds all (`1-2-301`), or from both,
 * where the building of its own column decides. Null when the row does not say; what is missing has been noted.
 */
export function readRoomOf(reader: RowReader<RoomField>): NamedRoom | null {
  const building = reader.text('building');
  const unit = reader.text('unit');
  const numberField = reader.text('number') === '' && reader.has('label') ? 'label' : 'number';
  const whole = reader.text(numberField);
  for (const field of ['building', 'unit', numberField] as const) noteDate(reader, field);

  if (whole === '') {
    reader.note(numberField, 'number-blank');
    return null;
  }
  const labels = labelsOf(building, unit, whole);
  if (labels === null) {
    if (reader.has('building')) reader.note('building', 'building-blank');
    else reader.note(numberField, 'label-unreadable', { text: shortened(whole) });
    return null;
  }
  return { ...labels, key: roomKey(labels.building, labels.unit, labels.room) };
}

/** Whether the first rows tell their building in the number itself (`1-2-301`), so that no column of it is needed. */
export function labelsTellBuildings(readers: readonly RowReader<RoomField>[]): boolean {
  const wholes = readers
    .map((reader) => reader.text('number') || reader.text('label'))
    .filter((whole) => whole !== '');
  const told = wholes.filter((whole) => splitRoomLabel(whole) !== null);
  return wholes.length > 0 && told.length * 2 > wholes.length;
}

function labelsOf(building: string, unit: string, whole: string): RoomLabels | null {
  const split = splitRoomLabel(whole);
  if (building === '') return split === null ? null : { ...split, unit: unit === '' ? split.unit : unit };
  // 1号楼 beside 1-2-301 repeats the building; 地下车库 beside B1-054 does not.
  if (split !== null && buildingKey(split.building) === buildingKey(building))
    return { building, unit: unit === '' ? split.unit : unit, room: split.room };
  const withUnit = unit === '' ? /^(.+单元)-?(.*\d.*)$/.exec(whole) : null;
  if (withUnit !== null) return { building, unit: withUnit[1] ?? '', room: withUnit[2] ?? '' };
  return { building, unit, room: whole };
}

/** A spreadsheet program makes a day of a room typed as 1-2: what the room was called can't be told any more. */
function noteDate(reader: RowReader<RoomField>, field: RoomField): void {
  const cell = reader.cell(field);
  if (cell.kind === 'number' && cell.isDate)
    reader.note(field, 'number-became-date', { text: cell.day ?? cell.raw });
}
