import { normaliseText } from '../../../shared/domain/room-number.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';

/** The words of the register for the uses of a room, as it is exported. */
export const useWords: Readonly<Record<RoomUse, string>> = {
  residence: '住宅',
  shop: '商铺',
  office: '办公',
  parking: '车位',
  storage: '储藏',
  other: '其他',
};

/** The words of the register for the states of a room, as it is exported. */
export const stateWords: Readonly<Record<RoomState, string>> = {
  unsold: '未售',
  vacant: '空置',
  'owner-occupied': '自住',
  rented: '出租',
  renovating: '装修',
};

/** The use that a word of a register means; null when it is none we know. */
export function useOfWord(word: string): RoomUse | null {
  return meaningOf(useIndex, word);
}

/** The state that a word of a register means; null when it is none we know. 是 and 否 answer the column 是否入住. */
export function stateOfWord(word: string): RoomState | null {
  return meaningOf(stateIndex, word);
}

/** The use that the name of a building or number suggests, where the register has no column for it: a car park, a shopping street. */
export function useOfPlace(building: string, number: string): RoomUse {
  const place = building + number;
  if (/车库|车位|车棚|停车|parking|garage/i.test(place)) return 'parking';
  if (/储藏|储物|杂物|地下室|仓/.test(place)) return 'storage';
  if (/商业|商铺|商街|底商|门面|门市|店铺|shop/i.test(place)) return 'shop';
  if (/写字楼|办公|office/i.test(place)) return 'office';
  return 'residence';
}

const useIndex = indexOf<RoomUse>({
  residence: [
    '住宅',
    '住宅楼',
    '商品房',
    '普通住宅',
    '高层住宅',
    '多层住宅',
    '小高层',
    '小高层住宅',
    '洋房',
    '别墅',
    '联排',
    '公寓',
    '居住',
    '民用',
    '居民',
    '居民住宅',
    '成套住宅',
    '住房',
    '房屋',
    '回迁房',
    '安置房',
    '公租房',
    '廉租房',
    '经适房',
    '经济适用房',
    '住',
    'residence',
    'residential',
    'apartment',
    'flat',
    'home',
  ],
  shop: [
    '商铺',
    '商业',
    '商用',
    '门面',
    '门面房',
    '门市',
    '门市房',
    '店铺',
    '底商',
    '商店',
    '商业用房',
    '商服',
    '商业服务',
    '网点',
    '营业房',
    '铺面',
    '商业街',
    '沿街商铺',
    '底层商铺',
    'shop',
    'retail',
    'commercial',
    'store',
  ],
  office: ['办公', '办公室', '办公用房', '写字楼', '商务', '商办', '物业用房', '社区用房', 'office'],
  parking: [
    '车位',
    '停车位',
    '地下车位',
    '地上车位',
    '人防车位',
    '产权车位',
    '固定车位',
    '机械车位',
    '车库',
    '地下车库',
    '车棚',
    '停车',
    'parking',
    'parking space',
    'garage',
  ],
  storage: [
    '储藏',
    '储藏室',
    '储藏间',
    '储物间',
    '储物室',
    '杂物间',
    '杂物房',
    '地下室',
    '地下储藏室',
    '仓库',
    '仓储',
    '阁楼',
    'storage',
    'basement',
  ],
  other: ['其他', '其它', '会所', '幼儿园', '配套', '配套用房', '设备房', '公建', '未知', 'other'],
});

const stateIndex = indexOf<RoomState>({
  unsold: [
    '未售',
    '待售',
    '未售出',
    '在售',
    '库存',
    '可售',
    '未出售',
    '未销售',
    '开发商持有',
    'unsold',
    'for sale',
  ],
  vacant: [
    '空置',
    '空关',
    '空房',
    '闲置',
    '未入住',
    '空',
    '已售未入住',
    '已售空置',
    '未交房',
    '未收房',
    '未住',
    '无人居住',
    '待租',
    '已交未住',
    '否',
    '毛坯',
    'vacant',
    'empty',
    'unoccupied',
    'no',
  ],
  'owner-occupied': [
    '自住',
    '入住',
    '已入住',
    '自用',
    '业主自住',
    '业主自用',
    '常住',
    '居住',
    '已住',
    '在住',
    '使用',
    '使用中',
    '在用',
    '正常',
    '营业',
    '营业中',
    '经营',
    '已交房',
    '已收房',
    '是',
    'owner-occupied',
    'occupied',
    'owner occupied',
    'yes',
  ],
  rented: [
    '出租',
    '已出租',
    '已租',
    '租赁',
    '租住',
    '租用',
    '租户',
    '出租中',
    '在租',
    '承租',
    '转租',
    'rented',
    'let',
    'leased',
  ],
  renovating: [
    '装修',
    '装修中',
    '正在装修',
    '装潢',
    '装潢中',
    '在装修',
    '待装修',
    '施工',
    '施工中',
    'renovating',
    'renovation',
    'under renovation',
  ],
});

function meaningOf<Meaning extends string>(
  index: ReadonlyMap<string, Meaning>,
  word: string,
): Meaning | null {
  const sought = foldWord(word);
  // A word with a note in brackets means what it means without: 住宅(跃层).
  return index.get(sought) ?? index.get(sought.replace(/\([^()]*\)/g, '')) ?? null;
}

function indexOf<Meaning extends string>(
  synonyms: Readonly<Record<Meaning, readonly string[]>>,
): ReadonlyMap<string, Meaning> {
  const index = new Map<string, Meaning>();
  for (const meaning in synonyms) for (const word of synonyms[meaning]) index.set(foldWord(word), meaning);
  return index;
}

function foldWord(word: string): string {
  return normaliseText(word).toLowerCase().replace(/\s/g, '');
}
