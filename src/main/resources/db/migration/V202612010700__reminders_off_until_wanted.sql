-- Reminders begin when an administrator has switched them on. They used to be on from the start; where nothing went out, nobody has saved their settings
-- and no clerk has said a word about any, nobody uses them, and they are off from now on. Elsewhere they stay as they are.
update reminder_policy set is_on = false
where not exists (select 1 from reminder) and not exists (select 1 from reminder_pause) and not exists (select 1 from reminder_muted)
  and not exists (select 1 from audit_entry where action in ('reminder_settings_changed', 'reminders_released'));
