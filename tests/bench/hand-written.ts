/**
 * What a person who knows the tables would write for each screen: one query that gives every row its answer holds.
 * They read the same books as ours and stand beside them as the floor. The sign before a parameter (`+:room`) keeps
 * SQLite from compiling the query anew for every value, as our own queries do.
 */

/** Rooms, people and their rooms that a text finds. Parameters: `text`, `limit`. */
export const finderQuery = `
  with
    wanted (form, most) as (select :text, :limit),
    found_person as (
      select id, name, phones ->> '$[0]' as phone,
        case when instr(search, char(10) || form || char(10)) then 0 when instr(search, char(10) || form) then 1 else 2 end as rank
      from person, wanted where instr(search, form) order by rank, initials, id limit (select most from wanted)),
    found_room as (
      select room.id, room.label,
        case when instr(search, char(10) || form || char(10)) then 0 when instr(search, char(10) || form) then 1 else 2 end as rank
      from room join building on building.id = room.building_id, wanted
      where instr(search, form) order by rank, building.sort, room.sort limit (select most from wanted)),
    hit as (
      select 'room' as kind, id, label as title, rank, 0 as step from found_room
      union all
      select 'room', room.id, room.label, found_person.rank, 1
      from found_person join tenure on tenure.person_id = found_person.id join room on room.id = tenure.room_id
      union all
      select 'person', id, name, rank, 2 from found_person)
  select kind, id, title, min(rank * 10 + step) as place,
    case kind when 'room' then (
      select person.name || ' ' || coalesce(person.phones ->> '$[0]', '') from tenure join person on person.id = tenure.person_id
      where tenure.room_id = hit.id and tenure.relation in ('owner', 'payer') and tenure.to_day is null
      order by tenure.relation = 'payer' desc, tenure.id limit 1)
    else (
      select group_concat(room.label, '、') from tenure join room on room.id = tenure.room_id where tenure.person_id = hit.id)
    end as detail
  from hit group by kind, id order by place, id limit (select most from wanted)`;

/** A room with its people, balance, prepayments, last receipt and changes. Parameters: `room`, `today`. */
export const roomQuery = `
  select room.*, building.name as building_name,
    (select json_group_array(json_array(tenure.id, tenure.person_id, person.name, person.phones, tenure.relation, tenure.from_day, tenure.to_day))
     from tenure join person on person.id = tenure.person_id where tenure.room_id = room.id) as tenures,
    (select json_array(coalesce(sum(open_fen), 0), coalesce(sum(iif(due_day < :today, open_fen, 0)), 0), count(*), min(due_day))
     from open_charge where room_id = room.id) as owed,
    (select json_group_array(json_array(subledger_key, balance_fen)) from balance
     where account_code = '2203' and subledger_key >= 'room:' || room.id || ':payer:' and subledger_key < 'room:' || room.id || ':payer;') as prepayments,
    (select json_array(receipt.entry_seq, receipt.number, entry.day, receipt.payer_name, receipt.total_fen)
     from receipt join entry on entry.seq = receipt.entry_seq
     where receipt.room_id = room.id
       and not exists (select 1 from receipt_cancellation where receipt_seq = receipt.entry_seq)
     order by receipt.entry_seq desc limit 1) as last_receipt,
    (select json_group_array(json_array(id, noun, fact, old_value, new_value, reason, changed_at, changed_by))
     from fact_change where room_id = room.id) as changes
  from room join building on building.id = room.building_id where room.id = +:room`;

/** A room at the counter: people, open charges, prepayments, the payer's other rooms, shift, whether the day is signed. Parameters: `room`, `today`. */
export const counterQuery = `
  select room.id, room.label, room.use, room.state, room.area_thousandths,
    (select json_group_array(json_array(tenure.person_id, person.name, person.phones, tenure.relation, tenure.from_day, tenure.to_day))
     from tenure join person on person.id = tenure.person_id where tenure.room_id = room.id) as people,
    (select json_group_array(json_array(id, fee_item_name, method, unit_label, period_from, period_to, due_day, amount_fen, open_fen,
       payer_id, quantity_thousandths, price_ten_thousandths, months, part_days, part_of_days, share_days, share_of_days, whole_fen,
       previous_thousandths, current_thousandths, rounding_fen, note))
     from (select charge.*, open_charge.open_fen from open_charge join charge on charge.id = open_charge.charge_id
       where open_charge.room_id = room.id order by open_charge.due_day, open_charge.charge_id)) as charges,
    (select json_group_array(json_array(subledger_key, balance_fen)) from balance
     where account_code = '2203' and subledger_key >= 'room:' || room.id || ':payer:' and subledger_key < 'room:' || room.id || ':payer;') as prepayments,
    (select json_group_array(json_array(other.id, other.label, owed.open_fen))
     from tenure join tenure as also on also.person_id = tenure.person_id and also.room_id <> room.id
     join room as other on other.id = also.room_id
     join (select room_id, sum(open_fen) as open_fen from open_charge group by room_id) as owed on owed.room_id = other.id
     where tenure.room_id = room.id and tenure.relation = 'owner' and tenure.to_day is null and :today <> '') as other_rooms,
    (select entry_seq from closing where period_kind = 'day' and period = +:today) as signed,
    (select json_array(shift.entry_seq, shift.user_id, shift.day, user.name, shift_close.entry_seq)
     from shift join user on user.id = shift.user_id left join shift_close on shift_close.shift_seq = shift.entry_seq
     order by shift.entry_seq desc limit 1) as shift
  from room where room.id = +:room`;

/** Rooms that owe, by age, with who pays and their phone. Parameters: `today`, and `from30` … `from365`, so many days before. */
export const arrearsQuery = `
  with owed as (
    select room_id, count(*) as charges, min(due_day) as oldest, sum(open_fen) as total,
      sum(iif(due_day >= :today, open_fen, 0)) as not_due, sum(iif(due_day < :today and due_day >= :from30, open_fen, 0)) as days30,
      sum(iif(due_day < :from30 and due_day >= :from90, open_fen, 0)) as days90, sum(iif(due_day < :from90 and due_day >= :from180, open_fen, 0)) as days180,
      sum(iif(due_day < :from180 and due_day >= :from365, open_fen, 0)) as days365, sum(iif(due_day < :from365, open_fen, 0)) as older
    from open_charge group by room_id)
  select owed.*, room.label, building.id as building_id, building.name as building_name, payer.name as payer, payer.phones ->> '$[0]' as phone
  from owed join room on room.id = owed.room_id join building on building.id = room.building_id
  left join person as payer on payer.id = (
    select person_id from tenure
    where tenure.room_id = room.id and tenure.relation in ('owner', 'payer')
      and (from_day is null or from_day <= :today) and (to_day is null or to_day >= :today)
    order by tenure.relation = 'payer' desc, tenure.id limit 1)
  order by building.sort, building.id, room.sort, room.id`;

/** The page of a signed day: the office's names, its figures, shifts, voids and reversals, signature. Parameter: `day`. */
export const dayPageQuery = `
  select closing.*, entry.hash, entry.posted_at, user.name,
    (select json_group_array(json_array(key, value)) from setting) as settings,
    (select json_group_array(json_array(figure, label, tender, documents, amount_fen)) from day_figure where entry_seq = closing.entry_seq) as figures,
    (select json_group_array(json_array(shift.entry_seq, shift.user_id, cashier.name, shift.opening_float_fen, shift.brought_forward_fen, shift.float_note,
       opened.posted_at, shift_close.expected_fen, shift_close.counted_fen, shift_close.difference_fen, shift_close.retained_float_fen,
       closed.posted_at, closed.reason, counter.name,
       (select json_group_array(json_array(denomination_fen, pieces)) from cash_count_line where entry_seq = shift_close.entry_seq),
       (select json_group_array(json_array(cash_deposit.entry_seq, amount_fen, reference, deposited.posted_at, deposited.reason, undone.seq))
        from cash_deposit join entry as deposited on deposited.seq = cash_deposit.entry_seq
        left join entry as undone on undone.reverses_seq = cash_deposit.entry_seq where cash_deposit.shift_seq = shift.entry_seq),
       (select json_group_array(json_array(tender, amount, receipts)) from (
         select receipt_tender.tender, sum(receipt_tender.amount_fen) as amount, count(distinct receipt.entry_seq) as receipts
         from receipt join receipt_tender on receipt_tender.entry_seq = receipt.entry_seq
         left join receipt_cancellation as void on void.receipt_seq = receipt.entry_seq and void.kind = 'void'
         where receipt.shift_seq = shift.entry_seq and void.entry_seq is null group by 1)),
       (select json_array(count(*), sum(receipt.total_fen))
        from receipt left join receipt_cancellation as void on void.receipt_seq = receipt.entry_seq and void.kind = 'void'
        where receipt.shift_seq = shift.entry_seq and void.entry_seq is null),
       (select json_group_array(json_array(undone.kind, undone.total_fen,
          (select json_group_array(json_array(tender, amount_fen)) from receipt_tender where entry_seq = undone.receipt_seq),
          (select json_group_array(json_array(tender, amount_fen)) from receipt_refund where entry_seq = undone.entry_seq)))
        from receipt_cancellation as undone where undone.shift_seq = shift.entry_seq)))
     from shift join entry as opened on opened.seq = shift.entry_seq join user as cashier on cashier.id = shift.user_id
     left join shift_close on shift_close.shift_seq = shift.entry_seq left join entry as closed on closed.seq = shift_close.entry_seq
     left join user as counter on counter.id = closed.posted_by where shift.day = closing.period) as shifts,
    (select json_group_array(json_array(undone.seq, undone.kind, undone.number, receipt.number, receipt.room_label, receipt.payer_name,
       receipt_cancellation.total_fen, undone.reason, cashier.name, approver.name))
     from entry as undone join receipt_cancellation on receipt_cancellation.entry_seq = undone.seq
     join receipt on receipt.entry_seq = receipt_cancellation.receipt_seq join user as cashier on cashier.id = undone.posted_by
     left join user as approver on approver.id = undone.approved_by
     where undone.day = closing.period and undone.kind in ('receipt-void', 'receipt-reversal')) as cancelled
  from closing join entry on entry.seq = closing.entry_seq join user on user.id = entry.posted_by
  where closing.period_kind = 'day' and closing.period = +:day`;
