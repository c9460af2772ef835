export const integrity = {
  title: '账目核验',
  /** What the check may find; also the reasons of `BOOKS_DO_NOT_AGREE`. */
  findings: {
    DATABASE_PAGES_DAMAGED: '账本文件有损坏的地方',
    FOREIGN_KEY_BROKEN: '有单据指向不存在的记录',
    SCHEMA_CHANGED: '账本的结构被改动过',
    CHAIN_BROKEN: '凭证链中有一环对不上',
    CHAIN_GAP: '凭证链缺了一环',
    CHAIN_HEAD_WRONG: '凭证链的末端对不上',
    AUDIT_CHAIN_BROKEN: '操作记录链中有一环对不上',
    ENTRY_UNBALANCED: '有一笔账借贷不平',
    BALANCE_WRONG: '账户余额和分录对不上',
    RECEIVABLES_DISAGREE: '各户欠费合计和应收总账对不上',
    OPEN_CHARGE_WRONG: '账单的未收金额和收款对不上',
    PREPAYMENTS_DISAGREE: '各户预交合计和预收总账对不上',
    BILLED_MONTH_WRONG: '已出账的月份和账单对不上',
    NUMBER_GAP: '单据号不连续',
    CLOSING_WRONG: '日结的合计和分录对不上',
    ANCHOR_DISAGREES: '账本和旁边的存根对不上',
    TAKINGS_DISAGREE: '收据合计和营业款账对不上',
  },
} as const;
