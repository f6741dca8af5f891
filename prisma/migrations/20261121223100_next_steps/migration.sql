-- bước tiếp theo: a part more than 30 days overdue says what is done now, by whom, until when.
ALTER TABLE "task_progress" ADD COLUMN "next_step" TEXT, ADD COLUMN "next_by" TEXT, ADD COLUMN "next_on" DATE;
ALTER TABLE task_progress
  ADD CHECK (num_nonnulls(next_step, next_by, next_on) IN (0, 3)),
  ADD CHECK (btrim(next_step) <> '' AND btrim(next_by) <> ''),
  ADD CHECK (state <> 'done' OR next_step IS NULL);

-- No report goes out with such a part that has none, or one whose day had passed on the cut-off day. The 30 days: lib/domain/ageing.ts.
CREATE FUNCTION require_next_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM task_progress g
    JOIN task_assignments a ON a.id = g.assignment_id
    JOIN task_occurrences o ON o.id = a.occurrence_id
    JOIN tasks t ON t.id = o.task_id AND NOT t.empty AND t.duplicate_of_id IS NULL
    JOIN plans p ON p.id = t.plan_id AND (p.proposed_on IS NULL OR o.due_on >= p.proposed_on)
    JOIN reporting_periods r ON r.id = NEW.period_id
    WHERE g.submission_id = NEW.id AND g.state <> 'done' AND o.due_on < r.cut_off_on - 30
      AND (g.next_on IS NULL OR g.next_on < r.cut_off_on)
  ) THEN
    RAISE EXCEPTION 'a task more than 30 days overdue has no next step in report %', NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER next_steps BEFORE UPDATE OF status ON submissions FOR EACH ROW
  WHEN (NEW.status = 'submitted' AND OLD.status <> 'submitted') EXECUTE FUNCTION require_next_steps();
