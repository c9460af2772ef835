import type { Worded } from '../worded.ts';
import type { errors as zhCN } from '../zh-CN/errors.ts';

export const errors = {
  NOT_SIGNED_IN: 'You are not signed in. Sign in first.',
  SESSION_LOCKED: 'The screen is locked. Unlock it first.',
  NOT_PERMITTED:
    'Your role doesn’t cover this; it needs: {{needs}}. Let a colleague who holds it do it, or ask the administrator to add the role.',
  INPUT_INVALID: 'Some entries aren’t right. Correct the ones marked, then submit again.',
  UNKNOWN_PROCEDURE:
    'Two parts of the program are of different versions ({{procedure}}). Close it and open it again; if that doesn’t help, reinstall it.',
  REQUEST_REUSED:
    'Your previous attempt did go through. This one was different, so nothing was done twice. Look at the first one in the list before you decide on another.',
  CANCELLED: 'Cancelled. Nothing was changed.',
  UNEXPECTED:
    'Something unexpected happened and nothing was posted. Try again; if it fails again, tell the maintainer the reference {{reference}}.',
  ENGINE_STOPPED:
    'The books didn’t answer ({{reason}}), so it isn’t certain whether this went through. Submit it again unchanged: what was done is never posted twice.',
  AMOUNT_TOO_LARGE:
    'The amount reaches {{limitFen}}, more than any document can state. Check amounts, quantities and prices.',
  DAY_OUT_OF_RANGE:
    'The date is too far away: what is reckoned from it lies outside the years {{firstYear}} to {{lastYear}}. Check the date.',
  NOT_FOUND:
    'This item was not found ({{noun}}). Another window may have just changed it; refresh and look again.',

  OFFICE_ALREADY_SET_UP: 'These books are already set up. Just sign in.',
  SIGN_IN_FAILED: 'The user name or password is wrong. Try again; mind capitals and the input method.',
  SIGN_IN_THROTTLED:
    'Too many wrong tries. Wait {{waitSeconds}} seconds; the account is not locked for good.',
  PIN_WRONG: 'Wrong PIN. {{attemptsLeft}} tries left, then you need the password.',
  PIN_NEEDS_PASSWORD: 'The PIN can’t be used now. Unlock with your password.',
  USERNAME_TAKEN: 'The user name “{{username}}” is taken. Choose another.',
  PASSWORD_TOO_WEAK:
    'The password is too short or too easy to guess. Use at least {{minimumLength}} characters, and no name, birthday or sequence.',
  ADMINISTRATOR_NEVER_POSTS:
    'An administrator only manages settings and never posts, so can’t also be cashier, storekeeper or accountant. Create a separate user for that.',
  LAST_ADMINISTRATOR:
    'At least one administrator must remain, or nobody could manage users. Set up another one first.',
  USER_INACTIVE: 'The account of {{name}} is disabled. Ask the administrator to enable it.',
  SECOND_PERSON_REQUIRED: 'This needs a second person. Let a colleague enter their password.',
  SECOND_PERSON_IS_SAME: 'You can’t confirm this yourself. Let a colleague confirm it.',
  SECOND_PERSON_NOT_PERMITTED:
    '{{name}} doesn’t hold a role that may confirm this; it needs: {{needs}}. Ask someone else.',

  CLOCK_IS_RIGHT: 'The computer’s date is not before the last business day; there is nothing to accept.',
  CLOCK_BEFORE_LAST_ENTRY:
    'The computer’s date is {{todayDay}}, earlier than the last entry on {{lastDay}}. If it is wrong, set it right. If it ran ahead before and is right now, two people accept today’s date under “Books check”.',
  DAY_CLOSED:
    '{{day}} is closed; nothing more can be posted on it. Post it today, or correct it with a reversal.',
  ALREADY_REVERSED: '{{number}} has already been reversed and can’t be reversed again.',

  SHEET_NOT_A_WORKBOOK: '“{{fileName}}” is not a sheet. Choose an .xlsx or .csv file.',
  SHEET_DAMAGED:
    '“{{fileName}}” is damaged and can’t be read. Open it in Excel or WPS, save it as a new file and try again.',
  SHEET_TOO_LARGE: '“{{fileName}}” is larger than {{limitMegabytes}} MB. Split it and import the parts.',
  SHEET_OUT_OF_BOUNDS:
    'In “{{fileName}}”, sheet “{{sheetName}}” runs as far as cell {{cell}}, beyond what can be read ({{limitRows}} rows × {{limitColumns}} columns). Delete what lies outside the table, or split the file.',
  SHEET_BOMB:
    '“{{fileName}}” would unpack to an abnormal size and was not opened, for safety. Ask for a proper sheet.',
  SHEET_OLD_FORMAT: '“{{fileName}}” is in the old .xls format. Open it in Excel or WPS and save it as .xlsx.',
  SHEET_ENCRYPTED: '“{{fileName}}” needs a password to open. Save a copy without it and import that.',
  SHEET_EMPTY: '“{{fileName}}” is empty. Check that it’s the right file or sheet.',
  SHEET_TIMED_OUT:
    'Reading “{{fileName}}” took too long and was stopped; nothing was imported. Remove spare sheets and formatting and try again.',
  SHEET_ENCODING:
    'The text encoding of “{{fileName}}” can’t be recognised. Save it as .xlsx in Excel or WPS and import that.',

  REGISTER_COLUMNS_MISSING:
    'These columns are missing: {{columns}}. Choose above which column of the sheet each one is.',
  REGISTER_HAS_PROBLEMS:
    'Problems not dealt with: {{count}}. Correct the sheet, or choose to leave those rows out.',
  REGISTER_ALREADY_IMPORTED:
    'The content of “{{fileName}}” was imported on {{importedDay}}; it was not imported again.',
  REGISTER_TOTALS_CHANGED:
    'The file differs from the preview. Preview it again and check the totals before you import.',
  REGISTER_NOTHING_TO_IMPORT:
    'Not one row can be imported; nothing was changed. Correct the sheet and read it again.',
  REGISTER_HAND_OVER_DAY_MISSING: '{{count}} rooms have another owner, tenant or payer: say from which day.',
  ROOM_EXISTS: '{{label}} is already in the register. Change that room instead of adding another.',
  TENURE_STARTS_TOO_EARLY:
    'The start is too early; it can be {{earliestDay}} at the earliest. Check the date.',
  TENURE_ENDS_TOO_EARLY:
    'The last day is too early: {{earliestDay}} is the earliest possible. Please check the day.',
  TENURE_OVERLAPS:
    'These days overlap with what is already recorded for {{name}}. Correct the days of that record first.',
  PHONE_INVALID:
    '“{{phone}}” does not look like a phone number. Enter 11 digits of a mobile, or area code and number.',
  ID_NUMBER_INVALID:
    'The ID number is not right. Compare it with the card. Numbers of other papers can be entered as they stand.',
  ID_NUMBER_TAKEN:
    'This ID number is already recorded for {{name}}. Choose that person instead of entering them again.',

  FEE_ITEM_NAME_TAKEN: 'There is already a fee item called “{{name}}”. Choose another name.',
  FEE_PRICE_EXISTS:
    'There is already a price from {{effectiveDay}}. Choose another date, or change that price.',
  FEE_PRICE_IN_USE:
    'The price from {{effectiveDay}} has been billed and can’t be changed. Set another price from a new date.',
  FEE_PRICE_MISSING:
    '“{{name}}” has no price in force on {{day}}. Set one first, or enter the unit price here.',
  FEE_PRICE_FIXED:
    '“{{name}}” has a set price of {{price}} yuan; another can’t be entered. Charge the set price, or ask the accountant to change it.',
  FEE_ITEM_FIELDS_DO_NOT_FIT:
    'The settings of “{{name}}” don’t fit together: a recurring item needs at least one use of rooms, and only items by the month can be billed by the quarter, half-year or year.',
  CHARGE_AMOUNT_ZERO:
    'The amount comes to zero, so there is nothing to charge. Check the quantity and the unit price.',
  BILL_MONTH_TOO_FAR:
    '{{month}} is too far ahead; bills can be made up to {{latestMonth}}. Check the month. Money paid early is kept as a prepayment.',
  BILL_TOTAL_TOO_LARGE:
    'These bills sum to more than {{limitFen}}, which no document can state. The largest is {{feeItemName}} of {{roomLabel}}, {{amountFen}}: check its area, reading and price.',
  BILL_NOTHING_TO_BILL:
    'There is nothing to bill for {{month}}: it may all be billed, or no fee item applies.',
  BILL_PREVIEW_STALE:
    'The register, prices or readings changed after the preview. Preview again and check the totals before you bill.',
  BILL_HAS_PAYMENTS:
    'The bill of {{roomLabel}} has been paid on (receipt {{receiptNumber}}). Void or reverse that receipt first.',
  BILL_ALREADY_REVERSED: 'Bill {{number}} has already been reversed.',
  READING_LOWER_THAN_PREVIOUS:
    '{{roomLabel}}: the reading {{current}} is below the last one, {{previous}}. Is it misread, did the meter roll over, or was it changed?',
  READING_ALREADY_BILLED:
    'The reading of {{roomLabel}} for {{month}} has been billed and can’t be changed. Reverse that bill first.',
  READING_LATER_EXISTS:
    'The {{month}} reading of {{roomLabel}} has already been taken and would no longer follow on. Clear the later reading first.',
  READING_START_MISSING: 'The meter of {{roomLabel}} is read for the first time. Enter where it started.',

  SHIFT_NOT_OPEN: 'No shift is open. Open one and count the float before you take payments.',
  SHIFT_ALREADY_OPEN: 'The shift of {{cashierName}} on {{day}} is already open.',
  EARLIER_DAY_NOT_CLOSED: '{{day}} is not closed yet. Close it before you work on today.',
  FLOAT_NEEDS_NOTE: 'The drawer should hold a float of {{leftFen}}, not what you entered. State why.',
  CHARGE_ALREADY_SETTLED:
    '{{feeItemName}} {{period}} was already settled by receipt {{receiptNumber}}; nothing was taken twice. The list is refreshed: collect what is open now.',
  CHARGE_CHANGED:
    '{{feeItemName}} {{period}} now has {{openFen}} open, which is not what you saw. Collect the new amount.',
  RECEIPT_AMOUNT_ZERO:
    'The amount is zero; there is nothing to receive. Tick the charges, or enter a prepayment.',
  RECEIPT_AMOUNT_NEGATIVE: 'The amount can’t be negative. Use a reversal to pay back.',
  RECEIPT_OVERPAID:
    '{{feeItemName}} {{period}} has only {{openFen}} open. Put the rest down as a prepayment.',
  TENDERS_DO_NOT_MATCH:
    'Due is {{dueFen}}, but the tenders add up to {{tenderedFen}}. Correct the amounts of the tenders.',
  CHANGE_ONLY_FROM_CASH: 'Only cash gives change. Make transfers, scans, cards and cheques exact.',
  CASH_GIVEN_SHORT:
    '{{dueFen}} is due in cash, but only {{givenFen}} was given. Take the rest, or add another tender.',
  CHEQUE_NEEDS_NUMBER: 'A cheque needs its number, so that a returned one can be traced.',
  PAYER_NAME_MISSING:
    'The register names nobody who pays for this room. Enter the payer’s name for the receipt.',
  PREPAYMENT_NEEDS_PAYER:
    'A prepayment is held in somebody’s name, but the register names nobody for this room. Register the owner first.',
  PREPAYMENT_PLAN_EMPTY:
    '{{roomLabel}} has no bills in these months, so there is nothing to reckon. Take more months, or enter the amount.',
  PREPAYMENT_PLAN_CHANGED:
    'By today’s prices and bills, {{months}} months come to {{plannedFen}}, which is not what you saw. Collect the new amount.',
  PREPAYMENT_ONLY_FOR_CHARGES:
    'A prepayment can only pay charges in its payer’s own name; those ticked come to {{chargesFen}}. Lower what is drawn from it.',
  PREPAYMENT_INSUFFICIENT: 'The prepayment balance is only {{balanceFen}}; it doesn’t cover this.',
  RECEIPT_ALREADY_VOID: 'Receipt {{number}} is already void or reversed.',
  RECEIPT_DAY_CLOSED:
    'The day of receipt {{number}} ({{day}}) is closed, so it can’t be voided. Use a reversal.',
  RECEIPT_DAY_STILL_OPEN:
    'The day of receipt {{number}} is still open. Don’t reverse it; collect all copies and void it.',
  RECEIPT_PREPAYMENT_USED:
    '{{usedFen}} of the prepayment on receipt {{number}} has been used. Reverse what used it first.',
  CASH_NOT_IN_DRAWER:
    'The drawer holds only {{onHandFen}} in cash, not the {{neededFen}} to hand back. Refund by the original tenders; if a deposit was entered by mistake, reverse that first.',

  SHIFT_ALREADY_CLOSED: 'The shift of {{day}} is closed and can’t be changed.',
  SHIFT_STILL_OPEN: 'The shift of {{cashierName}} on {{day}} is still open. Count and close it first.',
  SHIFT_OF_ANOTHER: 'This is the shift of {{cashierName}}. Ask them, or let a manager count it for them.',
  RETAINED_FLOAT_IMPOSSIBLE:
    'The float left must be between {{lowestFen}} and {{highestFen}}: takings never feed the float, and money that is not there can’t be removed.',
  DAY_FAR_AHEAD:
    'The last day signed or posted on is {{lastDay}} and this one is {{day}}, {{days}} days later. Once signed, nothing can be posted on the days and months before. Check the computer’s date first; if it is right, confirm once more.',
  DAY_HAS_NO_SHIFT: 'No shift was opened on {{day}}; there is nothing to close.',
  COUNT_CHANGED:
    'More was taken after the count; expected cash is now {{expectedFen}}. Count again before you close.',
  OVER_SHORT_NEEDS_REASON:
    'Counted and expected differ by {{differenceFen}}. State the reason before you close.',
  DEPOSIT_EXCEEDS_TAKINGS:
    'Takings on hand are only {{onHandFen}}; that much can’t be deposited. Check the amount.',
  BOOKS_DO_NOT_AGREE:
    'The books do not agree and the day was not closed: {{findings}}. Take no more payments until the accountant has checked them.',

  NAME_TAKEN: '“{{name}}” is there already. Choose another name.',
  ITEM_CODE_TAKEN:
    'The code “{{code}}” belongs to another item. Choose another, or leave it blank to get the next one.',
  ITEM_EXISTS:
    '“{{itemLabel}}” is there already ({{code}}). Items must differ in name, specification, model or unit.',
  BARCODE_TAKEN: 'The barcode {{barcode}} belongs to “{{itemLabel}}”. Check the barcode.',
  ITEM_LIMITS_CROSSED: 'The maximum is below the minimum. Check both.',
  PACK_UNIT_TWICE: 'The unit “{{unit}}” is there twice. Each pack needs a unit of its own.',
  ITEM_UNIT_IN_USE:
    '“{{itemLabel}}” has moved already, so its unit stays “{{unit}}”. Add a pack, or make another item.',
  ITEM_STILL_IN_STOCK:
    'There are still {{held}} {{unit}} of “{{itemLabel}}”. Issue, return or write them off first.',
  PHOTO_UNREADABLE: 'This file is no picture that can be shown. Choose a JPG, PNG or WebP.',
  STORE_NOT_EMPTY: '“{{name}}” still has goods. Transfer them to another store first.',
  LAST_STORE: 'At least one store must stay in use.',

  ITEM_INACTIVE: '“{{itemLabel}}” is no longer in use. Put it back in use under Items, or choose another.',
  SUPPLIER_INACTIVE: 'The supplier “{{name}}” is no longer in use. Put it back in use, or choose another.',
  DEPARTMENT_INACTIVE:
    'The department “{{name}}” is no longer in use. Put it back in use, or choose another.',
  UNIT_UNKNOWN:
    '“{{itemLabel}}” has no unit “{{unit}}”. Choose its own unit, or add this pack to the item first.',
  STOCK_INSUFFICIENT:
    'Not enough in stock: {{storeName}} has {{held}} {{unit}} of “{{itemLabel}}”, but {{asked}} {{unit}} are asked for. Change the quantity, or receive goods first.',
  STOCK_DAY_IN_FUTURE: '{{day}} is still to come (today is {{todayDay}}). Change the date.',
  STOCK_DAY_OUTSIDE_MONTH:
    'Late entries must lie in {{month}}, the month being booked, but {{day}} does not. Use a date in that month and write the real one in the note.',
  STOCK_FROZEN_BY_COUNT:
    '“{{itemName}}” is being counted ({{number}}), and nothing moves meanwhile. Wait until the count is posted, or cancel it.',
  STOCK_BACKDATED_BEFORE_COUNT:
    '“{{itemName}}” was counted on {{day}} ({{number}}); nothing may be dated before that. Use that day or a later one.',
  VALUATION_NOT_AT_YEAR_START:
    'The valuation method changes only at a year’s start, before its first document, and {{year}} already has some.',
  VALUATION_UNCHANGED: 'This is the method already in force; there is nothing to change.',
  INSPECTOR_IS_BUYER: 'Buyer and inspector cannot be the same person ({{name}}). Let somebody else inspect.',
  GOODS_IN_PARTS_DO_NOT_FIT:
    'For “{{itemLabel}}” the quantities received and taken in do not fit the result: accepted and concession take in all, sorted a part, rejected nothing.',
  GOODS_IN_NOT_CHECKED:
    'Not all five checks of “{{itemLabel}}” are ticked, so it cannot be accepted. Check name, specification, model, unit and quantity, or choose another result.',
  PRICE_NOT_PROVISIONAL: 'The price of “{{itemLabel}}” was not provisional; there is nothing to settle.',
  PRICE_ALREADY_SETTLED:
    'The price of “{{itemLabel}}” is settled already. If it is still wrong, reverse that settlement first.',
  RETURN_EXCEEDS_SOURCE:
    'Of “{{itemLabel}}” on this document {{left}} {{unit}} can still be returned, not more.',
  SOURCE_KIND_WRONG: '{{number}} is not a document to do this with. Check the number.',
  STORES_ARE_THE_SAME: 'Goods would go to the store they come from. Choose another.',
  REVERSAL_HAS_FOLLOWERS:
    '{{number}} is followed by {{followerNumber}} (a return or a price settlement). Reverse that one first.',

  CALENDAR_DAY_OF_OTHER_YEAR: '{{day}} is not a day of {{year}}. Change it, or open that year’s table.',
  CALENDAR_DAY_TWICE: '{{day}} is there twice. Keep one.',
  COUNT_SCOPE_EMPTY: 'There is no item in this scope. Choose another.',
  COUNT_OVERLAPS:
    '“{{itemLabel}}” is in the count {{number}} that is still open. Finish or cancel that one first.',
  COUNT_NOT_OPEN: 'The count {{number}} is posted or cancelled and cannot be changed.',
  COUNT_LINE_NOT_DUE: '“{{itemLabel}}” is not to be counted in this round. Refresh and look again.',
  COUNT_BY_SAME_PERSON:
    '“{{itemLabel}}” was counted by {{name}} in the round before; somebody else must count it now.',
  COUNT_TIME_IMPOSSIBLE: 'The time of counting must lie between {{from}} and {{to}}. Check it.',
  COUNT_STILL_BLIND:
    '{{left}} lines are still to be counted; the book is not shown before. Enter 0 only for what is really gone.',
  COUNT_NOT_FINISHED:
    '{{left}} lines are still to be counted. Count them, and enter 0 only for what is really gone.',
  COUNT_RECOUNT_DUE: '{{left}} lines must be counted again by somebody else before the count can be posted.',
  COUNT_REASON_MISSING: '{{left}} differences have no reason yet. Choose one for each.',
  COUNT_REVIEW_STALE:
    'Figures or reasons changed after you looked, and nothing was posted. Look again, then approve.',
  COUNTER_CANNOT_APPROVE:
    '{{name}} took part in this count and cannot approve it. A manager or accountant who did not count must.',

  LOAN_ARTICLE_OUT: '“{{name}}” is with {{borrower}}, since {{day}}. Take it back first.',
  LOAN_ARTICLE_INACTIVE: '“{{name}}” is no longer in use. Put it back in use, or lend another.',
  LOAN_ALREADY_BACK: '“{{name}}” came back on {{day}} already; there is nothing more to do.',
  LOAN_CONDITION_MISSING: 'Say what happened to what came back damaged or is lost.',
  LOAN_DUE_IN_PAST: 'The due day {{day}} is past (today is {{todayDay}}). Choose today or later.',
  LOAN_NEEDS_DUE_DAY: '“{{name}}” needs a day on which it is due; only badges have none. Enter it.',

  PRINT_FAILED:
    'It was not printed ({{reason}}). The document is posted and keeps its number; check the printer and reprint it.',
  SAVE_FAILED: 'The file was not saved ({{reason}}). Choose another place.',
} as const satisfies Worded<typeof zhCN>;
