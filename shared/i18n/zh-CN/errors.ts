import type { ErrorCode } from '../../contract/errors.ts';

/** What is wrong and what to do, for every code of the contract, in the words of the counter. */
export const errors = {
  NOT_SIGNED_IN: '还没有登录，请先登录。',
  SESSION_LOCKED: '屏幕已锁定，请先解锁。',
  NOT_PERMITTED: '您的岗位不能办这件事，需要：{{needs}}。请有权的同事来办，或请管理员添加岗位。',
  INPUT_INVALID: '有几处填得不对，请按提示改好再提交。',
  UNKNOWN_PROCEDURE: '程序的两部分版本不一致（{{procedure}}）。请关闭程序重新打开；若还这样，请重新安装。',
  REQUEST_REUSED:
    '上一次提交其实已经办成，这次改过内容，没有再办一遍。请先到列表里看上一笔，再决定要不要另办。',
  CANCELLED: '已取消，什么都没有改动。',
  UNEXPECTED: '出了没有料到的错误，这一步没有入账。请再试一次；若还不行，把编号 {{reference}} 告诉维护人员。',
  ENGINE_STOPPED:
    '账本暂时没有回应（{{reason}}），不能确定这一步是否办成。请原样再提交一次：已办成的不会重复入账。',
  AMOUNT_TOO_LARGE: '金额达到了 {{limitFen}} 元，票据写不下。请核对金额、数量和单价。',
  DAY_OUT_OF_RANGE: '日期太远：从它推算出的日子不在 {{firstYear}} 年到 {{lastYear}} 年之间。请核对日期。',
  NOT_FOUND: '没有找到这一项（{{noun}}），可能刚被别的窗口改动。请刷新后再看。',

  OFFICE_ALREADY_SET_UP: '这本账已经设好了，不用再设一遍。请直接登录。',
  SIGN_IN_FAILED: '用户名或密码不对，请再输一次。注意大小写和输入法。',
  SIGN_IN_THROTTLED: '输错次数多，请等 {{waitSeconds}} 秒再试。账号没有被锁死。',
  PIN_WRONG: '解锁码不对，还可以试 {{attemptsLeft}} 次，之后要用密码解锁。',
  PIN_NEEDS_PASSWORD: '解锁码不能用了，请用密码解锁。',
  USERNAME_TAKEN: '用户名“{{username}}”已有人用，请换一个。',
  PASSWORD_TOO_WEAK: '密码太短或太容易猜，至少 {{minimumLength}} 位，不要用姓名、生日或连号。',
  ADMINISTRATOR_NEVER_POSTS: '管理员只管设置，不记账，不能同时是出纳、库管或会计。请给这位同事另建一个用户。',
  LAST_ADMINISTRATOR: '至少要留一位管理员，否则以后没人能管理用户。请先设好另一位。',
  USER_INACTIVE: '{{name}}的账号已停用，请管理员启用后再登录。',
  SECOND_PERSON_REQUIRED: '这件事要第二个人确认，请另一位同事输入他的密码。',
  SECOND_PERSON_IS_SAME: '确认人不能是您自己，请另一位同事来确认。',
  SECOND_PERSON_NOT_PERMITTED: '{{name}}没有确认这件事的岗位，需要：{{needs}}。请换一位。',

  CLOCK_IS_RIGHT: '电脑日期没有早于最近的业务日，不需要校正。',
  CLOCK_BEFORE_LAST_ENTRY:
    '电脑日期是 {{todayDay}}，比最后一笔账的日期 {{lastDay}} 还早。先看电脑的日期对不对，不对就调对；若是以前日期快了、现在才对，请到“账目核验”由两个人认可今天的日期。',
  DAY_CLOSED: '{{day}} 已经日结，不能再往这一天记账。请记在今天，或用红冲更正。',
  ALREADY_REVERSED: '{{number}} 已经冲销过，不能再冲一次。',

  SHEET_NOT_A_WORKBOOK: '“{{fileName}}”不是表格文件。请选 .xlsx 或 .csv 文件。',
  SHEET_DAMAGED: '“{{fileName}}”已损坏，读不出来。请用 Excel 或 WPS 打开后另存一份再试。',
  SHEET_TOO_LARGE: '“{{fileName}}”太大，超过 {{limitMegabytes}} MB。请拆成几份再导入。',
  SHEET_OUT_OF_BOUNDS:
    '“{{fileName}}”的工作表“{{sheetName}}”内容一直到单元格 {{cell}}，超出能读的范围（{{limitRows}} 行 × {{limitColumns}} 列）。请删去表格以外的多余内容，或拆成几份再导入。',
  SHEET_BOMB: '“{{fileName}}”解压后大得不正常，为了安全没有打开。请向给您文件的人要一份正常的表格。',
  SHEET_OLD_FORMAT: '“{{fileName}}”是旧的 .xls 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。',
  SHEET_ENCRYPTED: '“{{fileName}}”有打开密码。请去掉密码后另存一份再导入。',
  SHEET_EMPTY: '“{{fileName}}”里没有内容。请核对是不是选错了文件或工作表。',
  SHEET_TIMED_OUT: '读“{{fileName}}”用的时间太长，已停下，什么都没有导入。请删去多余的工作表和格式再试。',
  SHEET_ENCODING: '“{{fileName}}”的文字编码认不出来。请用 Excel 或 WPS 另存为 .xlsx 再导入。',

  REGISTER_COLUMNS_MISSING: '还缺这些列：{{columns}}。请在上面指定它们对应表里的哪一列。',
  REGISTER_HAS_PROBLEMS: '有 {{count}} 处问题还没处理。请改好表格，或选择跳过有问题的行。',
  REGISTER_ALREADY_IMPORTED: '“{{fileName}}”的内容在 {{importedDay}} 已经导入过，没有再导入一遍。',
  REGISTER_TOTALS_CHANGED: '文件的内容和刚才预览的不一样了。请重新预览、核对合计后再导入。',
  REGISTER_NOTHING_TO_IMPORT: '没有一行可以导入，什么都没有改动。请改好表格再读一次。',
  REGISTER_HAND_OVER_DAY_MISSING: '有 {{count}} 间房换了业主、租户或付费人，请填写从哪一天起。',
  ROOM_EXISTS: '{{label}} 已经登记过。请直接修改那一间，不要再建一间。',
  TENURE_STARTS_TOO_EARLY: '开始日期太早，最早可以是 {{earliestDay}}。请核对日期。',
  TENURE_ENDS_TOO_EARLY: '结束日期太早，最早可以是 {{earliestDay}}。请核对日期。',
  TENURE_OVERLAPS: '这段时间和 {{name}} 已有的登记重叠。请先改好那一条的起止日期。',
  PHONE_INVALID: '“{{phone}}”不像电话号码。请填 11 位手机号，或区号加座机号。',
  ID_NUMBER_INVALID: '身份证号不对，请对照证件再核对一遍。其他证件可照证件原样填写。',
  ID_NUMBER_TAKEN: '这个证件号已登记在 {{name}} 名下。请直接选那一位，不要重复登记。',

  FEE_ITEM_NAME_TAKEN: '已经有叫“{{name}}”的收费项目，请换一个名称。',
  FEE_PRICE_EXISTS: '{{effectiveDay}} 起已经有一个价格。请换一个生效日期，或修改那个价格。',
  FEE_PRICE_IN_USE: '{{effectiveDay}} 起的价格已用来出过账单，不能改。请从新的日期起另设一个价格。',
  FEE_PRICE_MISSING: '“{{name}}”在 {{day}} 没有生效的价格。请先设价格，或在这里填单价。',
  FEE_PRICE_FIXED: '“{{name}}”有规定的价格 {{price}} 元，不能另填。请按规定的价格收，或请会计改价。',
  FEE_ITEM_FIELDS_DO_NOT_FIT:
    '“{{name}}”的几项设置合不到一起：按月的项目至少选一种房屋用途；只有按月的项目才能按季、半年或年出账。',
  CHARGE_AMOUNT_ZERO: '算出来的金额是零，没有什么可收。请核对数量和单价。',
  BILL_MONTH_TOO_FAR: '{{month}} 太远了，最多出到 {{latestMonth}}。请核对月份；提前交的钱请记作预交。',
  BILL_TOTAL_TOO_LARGE:
    '这批账单合计超过 {{limitFen}} 元，单据写不下。最大的一笔是 {{roomLabel}} 的{{feeItemName}}，{{amountFen}} 元，请核对它的面积、读数和单价。',
  BILL_NOTHING_TO_BILL: '{{month}} 没有要出的账单：可能都已出过，或没有适用的收费项目。',
  BILL_PREVIEW_STALE: '预览之后登记、价格或读数有改动。请重新预览，核对合计后再出账。',
  BILL_HAS_PAYMENTS:
    '{{roomLabel}} 的账单已收过款（收据 {{receiptNumber}}）。请先作废或红冲那张收据，再撤销账单。',
  BILL_ALREADY_REVERSED: '账单 {{number}} 已经撤销过。',
  READING_LOWER_THAN_PREVIOUS:
    '{{roomLabel}} 本次读数 {{current}} 小于上次 {{previous}}。请核对：是抄错、表翻转，还是换了表？',
  READING_ALREADY_BILLED: '{{roomLabel}} {{month}} 的读数已出账单，不能改。要更正请先撤销那份账单。',
  READING_LATER_EXISTS: '{{roomLabel}} {{month}} 的读数已经抄了，改这个月会让它接不上。请先清掉后面的读数。',
  READING_START_MISSING: '{{roomLabel}} 是第一次抄表，请先填表的起数。',

  SHIFT_NOT_OPEN: '还没有开班。请先开班、点清备用金，再收款。',
  SHIFT_ALREADY_OPEN: '{{cashierName}} {{day}} 的班已经开着，不用再开。',
  EARLIER_DAY_NOT_CLOSED: '{{day}} 还没有日结。请先把那天结清，再办今天的。',
  FLOAT_NEEDS_NOTE: '抽屉里应有备用金 {{leftFen}} 元，和这次填的不一样。请写明为什么。',
  CHARGE_ALREADY_SETTLED:
    '{{period}} {{feeItemName}} 已由收据 {{receiptNumber}} 收清，没有再收。已为您刷新，请按现在的欠费收。',
  CHARGE_CHANGED: '{{period}} {{feeItemName}} 现在只欠 {{openFen}} 元，和您看到的不一样了。请按新的金额收。',
  RECEIPT_AMOUNT_ZERO: '收款金额是零，没有什么可收。请勾选要收的账单，或填预交的金额。',
  RECEIPT_AMOUNT_NEGATIVE: '收款金额不能是负数。退款请用红冲。',
  RECEIPT_OVERPAID: '{{period}} {{feeItemName}} 只欠 {{openFen}} 元，填的金额多了。多出的部分请记作预交。',
  TENDERS_DO_NOT_MATCH:
    '应收 {{dueFen}} 元，各种付款方式合计 {{tenderedFen}} 元，对不上。请改好付款方式的金额。',
  CHANGE_ONLY_FROM_CASH: '只有现金能找零。请把转账、扫码、刷卡、支票的金额改成正好。',
  CASH_GIVEN_SHORT: '现金应收 {{dueFen}} 元，只给了 {{givenFen}} 元。请收足，或改用别的方式补上差额。',
  CHEQUE_NEEDS_NUMBER: '收支票要填支票号码，退票时才查得到。',
  PAYER_NAME_MISSING: '登记里没有这间房的付费人。请填写交款人姓名，收据上要写。',
  PREPAYMENT_NEEDS_PAYER: '预交款要记在某一个人名下，但登记里没有这间房的付费人。请先登记业主，再收预交。',
  PREPAYMENT_PLAN_EMPTY:
    '{{roomLabel}} 这几个月没有要出的账单，算不出要预交多少。请增加月数，或直接填预交金额。',
  PREPAYMENT_PLAN_CHANGED:
    '按现在的价格和账单，预交 {{months}} 个月是 {{plannedFen}} 元，和您看到的不一样了。请按新的金额收。',
  PREPAYMENT_ONLY_FOR_CHARGES:
    '预交余额只能抵本人名下的账单，这次勾选的账单里这样的合计 {{chargesFen}} 元。请改小抵用的金额。',
  PREPAYMENT_INSUFFICIENT: '预交余额只有 {{balanceFen}} 元，不够抵这么多。',
  RECEIPT_ALREADY_VOID: '收据 {{number}} 已经作废或红冲，不能再办一次。',
  RECEIPT_DAY_CLOSED: '收据 {{number}} 的那一天（{{day}}）已日结，不能作废。请用红冲。',
  RECEIPT_DAY_STILL_OPEN: '收据 {{number}} 当天还没有日结，不用红冲，收回各联后直接作废即可。',
  RECEIPT_PREPAYMENT_USED: '收据 {{number}} 预交的钱已经用掉 {{usedFen}} 元。请先冲销用掉它的那一笔。',
  CASH_NOT_IN_DRAWER:
    '钱箱里只有 {{onHandFen}} 元现金，不够退 {{neededFen}} 元。请按原来的支付方式退；如果是解款录错了，请先红冲那笔解款。',

  SHIFT_ALREADY_CLOSED: '{{day}} 的班已经结过，不能再改。',
  SHIFT_STILL_OPEN: '{{cashierName}} {{day}} 的班还没有结。请先清点结班，再日结。',
  SHIFT_OF_ANOTHER: '这是{{cashierName}}的班。请本人来办；本人不在时，由经理代为清点。',
  RETAINED_FLOAT_IMPOSSIBLE:
    '留作备用金的金额应在 {{lowestFen}} 元到 {{highestFen}} 元之间：不能用营业款充备用金，也不能取走没有的钱。',
  DAY_FAR_AHEAD:
    '上次日结或记账是 {{lastDay}}，这次是 {{day}}，隔了 {{days}} 天。日结后，以前的日子和月份都不能再记账。请先核对电脑日期；确实没错，再按一次确认。',
  DAY_HAS_NO_SHIFT: '{{day}} 没有开过班，没有日结可做。',
  COUNT_CHANGED: '点钞之后又有收款，应有现金变成 {{expectedFen}} 元。请重新清点后再结。',
  OVER_SHORT_NEEDS_REASON: '实点和应有相差 {{differenceFen}} 元。请写明原因再结。',
  DEPOSIT_EXCEEDS_TAKINGS: '手上的营业款只有 {{onHandFen}} 元，不能存这么多。请核对存款金额。',
  BOOKS_DO_NOT_AGREE: '账有对不上的地方，没有结账：{{findings}}。请不要继续收款，先请会计核验。',

  NAME_TAKEN: '已经有“{{name}}”了。请换个名称。',
  ITEM_CODE_TAKEN: '编码“{{code}}”已用在别的物品上。请换一个，或留空自动编号。',
  ITEM_EXISTS:
    '已经有“{{itemLabel}}”（{{code}}）。同名、同规格、同型号、同单位的只能有一种，请改规格或型号。',
  BARCODE_TAKEN: '条码 {{barcode}} 已是“{{itemLabel}}”的。请核对条码。',
  ITEM_LIMITS_CROSSED: '最高库存比最低库存还小。请核对这两个数。',
  PACK_UNIT_TWICE: '单位“{{unit}}”写了两次。每种包装单位只能有一个。',
  ITEM_UNIT_IN_USE:
    '“{{itemLabel}}”已有出入库，基本单位“{{unit}}”不能改了。要换单位，请加一种包装，或另建一种物品。',
  ITEM_STILL_IN_STOCK: '“{{itemLabel}}”还有库存 {{held}} {{unit}}，不能停用。请先领用、退货或报废。',
  PHOTO_UNREADABLE: '这个文件不是能看的照片。请选 JPG、PNG 或 WebP。',
  STORE_NOT_EMPTY: '“{{name}}”还有库存，不能停用。请先调拨到别的库房。',
  LAST_STORE: '至少要留一个在用的库房。',

  ITEM_INACTIVE: '“{{itemLabel}}”已停用。请先在物品里启用，或换一种。',
  SUPPLIER_INACTIVE: '供应商“{{name}}”已停用。请先启用，或换一家。',
  DEPARTMENT_INACTIVE: '部门“{{name}}”已停用。请先启用，或换一个部门。',
  UNIT_UNKNOWN: '“{{itemLabel}}”没有“{{unit}}”这个单位。请选它的基本单位，或先在物品里加上这种包装。',
  STOCK_INSUFFICIENT:
    '库存不足，“{{itemLabel}}”在{{storeName}}现有 {{held}} {{unit}}，要出 {{asked}} {{unit}}。请改数量，或先办入库。',
  STOCK_DAY_IN_FUTURE: '{{day}} 还没有到（今天 {{todayDay}}）。请改日期。',
  STOCK_DAY_OUTSIDE_MONTH:
    '补录只能补 {{month}} 当月的单据，{{day}} 不在这个月。请把日期改在当月，并在备注里写明实际日期。',
  STOCK_FROZEN_BY_COUNT:
    '“{{itemName}}”正在盘点（{{number}}），盘点期间不办出入库。请等盘点审批过账，或取消盘点。',
  STOCK_BACKDATED_BEFORE_COUNT:
    '“{{itemName}}”在 {{day}} 盘点过（{{number}}），盘点之前的日期不能再补单。请用盘点当天或以后的日期。',
  VALUATION_NOT_AT_YEAR_START: '计价方法只能在年初、当年还没有出入库单据时更改，{{year}} 年已经有单据了。',
  VALUATION_UNCHANGED: '现在用的就是这种计价方法，不用更改。',
  INSPECTOR_IS_BUYER: '采购和验收不能是同一个人（{{name}}）。请换一位验收。',
  GOODS_IN_PARTS_DO_NOT_FIT:
    '“{{itemLabel}}”的实收、入库数量和验收结果对不上：合格、特采应全部入库，挑选应入库一部分，退货不入库。',
  GOODS_IN_NOT_CHECKED:
    '“{{itemLabel}}”五项核对没有都打勾，不能写合格。请核对名称、规格、型号、单位、数量，或改为特采、挑选、退货。',
  PRICE_NOT_PROVISIONAL: '“{{itemLabel}}”入库时不是暂估价，不用补价。',
  PRICE_ALREADY_SETTLED: '“{{itemLabel}}”已经补过价。价钱若还不对，请先红冲那张补价单。',
  RETURN_EXCEEDS_SOURCE: '“{{itemLabel}}”这张单上还能退 {{left}} {{unit}}，不能退更多。',
  SOURCE_KIND_WRONG: '{{number}} 不是能这样办的单据。请核对单号。',
  STORES_ARE_THE_SAME: '调出和调入是同一个库房。请选另一个。',
  REVERSAL_HAS_FOLLOWERS: '{{number}} 后面还有 {{followerNumber}}（退库、退货或补价），请先红冲那一张。',

  CALENDAR_DAY_OF_OTHER_YEAR: '{{day}} 不是 {{year}} 年的日子。请改日期，或换到那一年的假日表。',
  CALENDAR_DAY_TWICE: '{{day}} 写了两次。请留一行。',
  COUNT_SCOPE_EMPTY: '这个范围里没有物品。请换一个范围。',
  COUNT_OVERLAPS:
    '“{{itemLabel}}”已在另一张没有结束的盘点单 {{number}} 里。同一物品不能同时盘两次，请先办完或取消那一张。',
  COUNT_NOT_OPEN: '盘点单 {{number}} 已经过账或取消，不能再改。',
  COUNT_LINE_NOT_DUE: '“{{itemLabel}}”这一轮不用盘。请刷新后再看。',
  COUNT_BY_SAME_PERSON: '“{{itemLabel}}”上一轮就是{{name}}盘的，复盘要换一个人。请换人登录后再录。',
  COUNT_TIME_IMPOSSIBLE: '盘点时间要在 {{from}} 和 {{to}} 之间。请核对时间。',
  COUNT_STILL_BLIND: '还有 {{left}} 行没有盘，盘完以前不显示账面数。没有盘到的不要填 0，确实没有的才填 0。',
  COUNT_NOT_FINISHED: '还有 {{left}} 行没有盘，不能过账。没有盘到的请补盘，确实没有的填 0。',
  COUNT_RECOUNT_DUE: '还有 {{left}} 行要由另一个人复盘，复盘后才能过账。',
  COUNT_REASON_MISSING: '还有 {{left}} 行差异没有写原因。请逐行选择原因。',
  COUNT_REVIEW_STALE: '您看过以后盘点数或原因又改了，没有过账。请重新看一遍再审批。',
  COUNTER_CANNOT_APPROVE: '{{name}}参加了这次盘点，不能审批。请由没有参加盘点的主任或会计审批。',

  LOAN_ARTICLE_OUT: '“{{name}}”在 {{borrower}} 那里（{{day}} 借出）。请先办归还。',
  LOAN_ARTICLE_INACTIVE: '“{{name}}”已停用，不能借出。请先启用，或借另一件。',
  LOAN_ALREADY_BACK: '“{{name}}”在 {{day}} 已经归还，不用再办一次。',
  LOAN_CONDITION_MISSING: '损坏或丢失的，请写明情况。',
  LOAN_DUE_IN_PAST: '归还日期 {{day}} 已经过了（今天 {{todayDay}}）。请改成今天或以后。',
  LOAN_NEEDS_DUE_DAY: '“{{name}}”借出要定归还日期，只有胸卡可以不定。请填归还日期。',

  PRINT_FAILED: '没有打印出来（{{reason}}）。单据已入账，号码不变；请检查打印机后补打。',
  SAVE_FAILED: '文件没有存下来（{{reason}}）。请换一个位置再存。',
} as const satisfies Readonly<Record<ErrorCode, string>>;
