-- A rule may hold a figure against the agency's own tasks, and says what usually causes its break.
ALTER TABLE validation_rules ADD COLUMN cause text, ADD COLUMN task_count text, ADD COLUMN task_holds text;
ALTER TABLE validation_rules DROP CONSTRAINT validation_rules_kind_check;
ALTER TABLE validation_rules
  ADD CONSTRAINT validation_rules_kind_check
    CHECK (kind IN ('total', 'at-most', 'percent-range', 'change', 'nested', 'note', 'task-state')),
  ADD CHECK (cause <> ''),
  ADD CHECK (task_count IN ('assigned', 'done', 'done-on-time', 'done-late', 'open', 'overdue')),
  ADD CHECK (task_holds IN ('equal', 'at-least', 'at-most')),
  ADD CHECK (CASE WHEN kind = 'task-state' THEN num_nonnulls(task_count, task_holds) = 2
             ELSE num_nonnulls(task_count, task_holds) = 0 END);

-- "đúng, vì…" is given for certain figures. Those given before this are taken to hold: nobody knows their figures.
ALTER TABLE rule_explanations ADD COLUMN about text, ADD CHECK (about <> '');
