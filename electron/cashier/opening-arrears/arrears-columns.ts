import { openingArrearsFields, type OpeningArrearsField } from '../../../shared/contract/opening-arrears.ts';
import type { SheetDesign } from '../../office/imports/open-sheet.ts';
import { namesNotNeeded, ownerColumnNames, roomColumnNames } from '../../office/register/register-columns.ts';

/** How a list of arrears is laid out, here and in other offices. */
export const openingArrearsDesign: SheetDesign<OpeningArrearsField> = {
  fields: openingArrearsFields,
  mayBeFixed: ['building', 'feeItem'],
  names: {
    ...roomColumnNames,
    ownerName: ownerColumnNames,
    feeItem: [
      '收费项目', '费用项目', '费项', '费用名称', '费用类型', '费用类别', '费用', '收费名称', '收费类型', '项目', '欠费项目', '款项',
      'fee', 'fee item', 'item', 'charge',
    ],
    period: [
      '欠费期间', '费用期间', '计费期间', '期间', '欠费月份', '费用月份', '账期', '所属期', '所属期间', '所属月份', '月份', '欠费时段',
      '收费期间', '欠费时间', '欠费年月', '年月', '费用所属期', 'period', 'month',
    ],
    periodFrom: [
      '起始月', '起始月份', '开始月份', '欠费起始月', '起始日期', '开始日期', '欠费开始', '欠费起', '费用起始', '起始时间', '开始时间',
      '费用开始日期', '计费开始日期', '自', '从', 'from', 'first month', 'start',
    ],
    periodTo: [
      '截止月', '截止月份', '结束月份', '欠费截止月', '截止日期', '结束日期', '终止日期', '欠费截止', '欠费止', '费用截止', '截止时间',
      '结束时间', '费用结束日期', '计费结束日期', '至', '到', 'to', 'last month', 'end',
    ],
    amount: [
      '金额', '欠费金额', '欠费', '应收金额', '应收', '欠缴金额', '未收金额', '未缴金额', '欠款', '欠款金额', '本金', '欠费合计', '应缴金额',
      'amount', 'arrears', 'due',
    ],
    dueDay: ['应缴日', '应缴日期', '应收日期', '到期日', '到期日期', '缴费期限', '最后缴费日', '缴费限期', 'due day', 'due date'],
    note: ['备注', '备注信息', '说明', '附注', 'note', 'remark', 'remarks'],
    'not-needed': namesNotNeeded.filter((name) => name !== '项目'),
  },
};
