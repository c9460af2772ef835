/** Uses of a room (业态): 住宅, 商铺, 办公, 车位, 储藏, 其他. */
export const roomUses = ['residence', 'shop', 'office', 'parking', 'storage', 'other'] as const;
export type RoomUse = (typeof roomUses)[number];

/** States of a room (使用状态): 未售, 空置, 自住, 出租, 装修. */
export const roomStates = ['unsold', 'vacant', 'owner-occupied', 'rented', 'renovating'] as const;
export type RoomState = (typeof roomStates)[number];

/** What ties a person to a room: 业主, 租户, 付费人. */
export const tenureRelations = ['owner', 'tenant', 'payer'] as const;
export type TenureRelation = (typeof tenureRelations)[number];
