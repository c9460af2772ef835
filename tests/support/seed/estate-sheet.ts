import type { Random } from '../random.ts';

const roomsOfABuilding = 100;
const roomsOfAUnit = 50;
const roomsOfAFloor = 2;

/**
 * A register of so many flats, as another office would send it: buildings of two units of 25 floors, one owner in ten
 * with a second flat, one flat in twelve let to a tenant.
 * @param first index of the first flat: another one makes other buildings and other people.
 */
export function registerSheet(
  rooms: number,
  random: Random,
  first = 0,
): { fileName: string; bytes: Uint8Array<ArrayBuffer> } {
  let owner = personAt(first, random);
  const rows = Array.from({ length: rooms }, (_, index) => {
    if (index % 11 !== 10) owner = personAt(first + index, random);
    const tenant = random.chance(1 / 12) ? personAt(first + rooms + index, random) : null;
    return [
      ...labelsOf(first + index),
      '住宅',
      (60 + random.below(9000) / 100).toFixed(2),
      owner.name,
      owner.phone,
      tenant === null ? '自住' : '出租',
      tenant?.name ?? '',
      tenant?.phone ?? '',
    ].join(',');
  });
  const text = ['楼栋,单元,房号,业态,建筑面积,业主姓名,联系电话,使用状态,租户姓名,租户电话', ...rows].join(
    '\n',
  );
  return { fileName: `${rooms}户-${first}.csv`, bytes: new TextEncoder().encode(text) };
}

/** A person whose phone nobody else has. */
export function personAt(index: number, random: Random): { name: string; phone: string } {
  const given = random.pick(givenNames) + (random.chance(0.6) ? random.pick(givenNames) : '');
  return { name: random.pick(familyNames) + given, phone: `138${String(10_000_000 + index)}` };
}

function labelsOf(index: number): [building: string, unit: string, number: string] {
  const inBuilding = index % roomsOfABuilding;
  const inUnit = inBuilding % roomsOfAUnit;
  const floor = Math.floor(inUnit / roomsOfAFloor) + 1;
  return [
    `${Math.floor(index / roomsOfABuilding) + 1}号楼`,
    `${Math.floor(inBuilding / roomsOfAUnit) + 1}单元`,
    `${floor}${String((inUnit % roomsOfAFloor) + 1).padStart(2, '0')}`,
  ];
}

const familyNames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾'];
const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文斌宇浩凯健俊帆雪琳晨'];
