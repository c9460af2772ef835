import type { RegisterField } from '../../../shared/contract/register.ts';
import { registerFields } from '../../../shared/contract/register.ts';
import type { SheetDesign } from '../imports/open-sheet.ts';

/** Columns that every list of rooms may have and no import needs. */
export const namesNotNeeded = [
  '序号', '序', '编码', '行号', '原行号', 'no', 'no.', 'id', '不能导入的原因', '原因',
  '套内面积', '套内建筑面积', '使用面积', '公摊面积', '分摊面积', '户型', '房型', '朝向', '楼层', '所在楼层', '层',
  '性别', '年龄', '民族', '籍贯', '小区', '小区名称', '项目', '项目名称',
] as const;

/** How the columns that say which room it is are called. */
export const roomColumnNames = {
  building: [
    '楼栋', '楼号', '栋号', '幢号', '座号', '楼幢', '栋', '幢', '楼', '座', '楼座', '栋座', '楼宇', '楼宇号', '楼宇名称',
    '楼栋号', '楼幢号', '楼栋名称', '楼栋编号', '楼房号', '楼盘楼栋', '楼号/楼栋', '栋/座', '楼栋/区域', '组团', '区域', '位置',
    'building', 'buildingno', 'building no', 'building no.', 'bldg', 'block',
  ],
  unit: [
    '单元', '单元号', '单元名称', '单元编号', '单元/门', '门洞', '门栋', '门栋号', '楼门', '楼门号', '梯', '梯号', '楼道', '单元门',
    'unit', 'unitno', 'unit no', 'unit no.', 'entrance',
  ],
  number: [
    '房号', '室号', '房间号', '房间', '门牌号', '门牌', '户号', '室', '户室号', '房间编号', '房间号码', '房屋号', '房屋号码', '室别',
    '车位号', '车位编号', '铺号', '铺位号', '商铺号', '门面号', '储藏室号', '房号/车位号', '房屋室号', '户门号',
    'room', 'roomno', 'room no', 'room no.', 'room number', 'number',
  ],
  label: [
    '房屋编号', '房产编号', '资源编号', '资产编号', '房号全称', '房间全称', '房屋全称', '房屋名称', '房产名称', '房屋', '房产',
    '房屋地址', '物业地址', '地址', '住址', '房屋坐落', '坐落', '房屋位置', '楼栋房号', '楼号房号', '楼房号码', '栋号房号',
    '楼栋单元房号', '楼号单元室号', '栋-单元-室', '楼栋-单元-房号', '房屋信息', '单元房号', 'address', 'room label', 'property',
  ],
} as const;

/** Columns of the owner's name, which arrears lists have too. */
export const ownerColumnNames = [
  '业主姓名', '业主', '业主名称', '业主名', '业主/单位', '姓名', '名字', '户主', '户主姓名', '房主', '房主姓名', '产权人', '产权人姓名',
  '产权单位', '所有权人', '权利人', '购房人', '客户', '客户姓名', '客户名称', '住户', '住户姓名', '业主(产权人)', '业主或使用人',
  'owner', 'owner name', 'name', 'owner\'s name',
] as const;

/** How an estate register is laid out, here and in other offices. */
export const registerDesign: SheetDesign<RegisterField> = {
  fields: registerFields,
  mayBeFixed: ['building'],
  names: {
    ...roomColumnNames,
    use: [
      '业态', '用途', '类型', '类别', '性质', '房屋用途', '房屋类型', '房屋性质', '房屋类别', '房产类型', '物业类型', '物业类别',
      '使用性质', '规划用途', '建筑用途', '房间类型', '产品类型', '业态类型', 'use', 'type', 'usage',
    ],
    area: [
      '建筑面积', '面积', '建面', '建筑面积㎡', '面积㎡', '面积平方', '房屋面积', '产权面积', '房产面积', '物业面积', '收费面积', '计费面积',
      '计费面积㎡', '建筑面积平方米', '建筑面积m2', '平方数', '平米数', '平方米', 'area', 'area m2', 'floor area', 'area (m²)',
    ],
    ownerName: ownerColumnNames,
    ownerPhones: [
      '联系电话', '电话', '电话号码', '联系方式', '手机', '手机号', '手机号码', '移动电话', '联系手机', '业主电话', '业主手机',
      '业主手机号', '业主联系电话', '业主联系方式', '业主电话号码', '电话/手机', '手机/电话', '联系电话1', '电话1', '联系人电话',
      'phone', 'phones', 'mobile', 'tel', 'telephone', 'owner phone',
    ],
    ownerIdNumber: [
      '身份证号', '身份证', '身份证号码', '证件号', '证件号码', '有效证件号', '有效证件号码', '身份证件号码', '公民身份号码', '证照号码',
      '业主身份证', '业主身份证号', '业主身份证号码', '业主证件号', '业主证件号码', '身份证/营业执照号', 'id number', 'id no', 'id card',
    ],
    handoverDay: [
      '交房日期', '交房时间', '交房日', '交付日期', '交付时间', '交楼日期', '交楼时间', '入住日期', '入住时间', '入伙日期', '入伙时间',
      '收房日期', '收房时间', '收楼日期', '收楼时间', '接房日期', '接房时间', '领房日期', '领钥匙日期', '交钥匙日期', '办理入住日期',
      'handover', 'handover date', 'handover day', 'move-in date',
    ],
    state: [
      '使用状态', '状态', '房态', '房屋状态', '房屋现状', '居住状态', '居住情况', '入住状态', '入住情况', '使用情况', '占用状态',
      '是否入住', '住用情况', '使用现状', '居住现状', 'state', 'status', 'occupancy',
    ],
    emergencyContact: [
      '紧急联系人', '紧急联系人及电话', '紧急联系方式', '应急联系人', '备用联系人', '第二联系人', '其他联系人', '家庭联系人',
      'emergency contact',
    ],
    emergencyPhone: [
      '紧急联系电话', '紧急联系人电话', '应急联系电话', '应急电话', '备用电话', '紧急电话', '第二联系电话', '联系电话2', '电话2',
      'emergency phone',
    ],
    tenantName: ['租户姓名', '租户', '租户名称', '租客', '租客姓名', '承租人', '承租人姓名', '承租方', '使用人', '使用人姓名', 'tenant', 'tenant name'],
    tenantPhones: ['租户电话', '租户联系电话', '租户手机', '租户手机号', '租客电话', '承租人电话', '使用人电话', '租户联系方式', 'tenant phone'],
    tenantIdNumber: ['租户身份证号', '租户身份证', '租户证件号', '承租人身份证号', '租客身份证号', 'tenant id number'],
    payerName: ['付费人', '付费人姓名', '交费人', '交费人姓名', '缴费人', '缴费人姓名', '付款人', '收费对象', 'payer', 'payer name'],
    payerPhones: ['付费人电话', '交费人电话', '缴费人电话', '付款人电话', 'payer phone'],
    payerIdNumber: ['付费人身份证号', '交费人身份证号', '缴费人身份证号', 'payer id number'],
    note: ['备注', '备注信息', '备注说明', '说明', '附注', '其他', 'note', 'notes', 'remark', 'remarks', 'comment'],
    'not-needed': namesNotNeeded,
  },
};

/** The headers under which the register is exported: the names of our own sheets, all known above. */
export const exportHeaders: Readonly<Record<Exclude<RegisterField, 'label' | 'emergencyPhone'>, string>> = {
  building: '楼栋',
  unit: '单元',
  number: '房号',
  use: '业态',
  area: '建筑面积(㎡)',
  ownerName: '业主姓名',
  ownerPhones: '联系电话',
  ownerIdNumber: '身份证号',
  handoverDay: '交房日期',
  state: '使用状态',
  emergencyContact: '紧急联系人',
  tenantName: '租户姓名',
  tenantPhones: '租户电话',
  tenantIdNumber: '租户身份证号',
  payerName: '付费人',
  payerPhones: '付费人电话',
  payerIdNumber: '付费人身份证号',
  note: '备注',
};
