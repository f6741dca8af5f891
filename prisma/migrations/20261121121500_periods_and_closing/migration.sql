-- Each date of a period with the document it comes from; locking by hand; re-opening for one agency; the province's own
-- figure beside the computed one; what the system issues, frozen with its hash.

-- ---------------------------------------------------------------- periods

ALTER TABLE "reporting_periods"
  ADD COLUMN "due_document_id" INTEGER,
  ADD COLUMN "ministry_due_document_id" INTEGER,
  ADD COLUMN "locks_document_id" INTEGER,
  ADD COLUMN "planned_locks_on" DATE,
  ADD COLUMN "locked_at" TIMESTAMPTZ,
  ADD COLUMN "locked_by_id" INTEGER,
  ADD COLUMN "lock_reason" TEXT;
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_due_document_id_fkey" FOREIGN KEY ("due_document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_ministry_due_document_id_fkey" FOREIGN KEY ("ministry_due_document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_locks_document_id_fkey" FOREIGN KEY ("locks_document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_locked_by_id_fkey" FOREIGN KEY ("locked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The order of the days is that of the plan: a lock by hand may come before the due day.
ALTER TABLE reporting_periods DROP CONSTRAINT reporting_periods_check;
ALTER TABLE reporting_periods
  ADD CONSTRAINT reporting_periods_days CHECK (
    starts_on <= cut_off_on AND cut_off_on < due_on AND due_on <= ministry_due_on AND due_on < coalesce(planned_locks_on, locks_on)),
  ADD CONSTRAINT reporting_periods_lock CHECK (
    num_nonnulls(planned_locks_on, locked_at, locked_by_id, lock_reason) IN (0, 4)
    AND btrim(coalesce(lock_reason, '-')) <> '' AND locks_on <= coalesce(planned_locks_on, locks_on));

-- A closed period is never opened again: what was wrong is corrected in a new version of its report.
CREATE TRIGGER closed_for_good BEFORE UPDATE ON reporting_periods FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL)
  EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_when_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM reporting_periods WHERE id = NEW.period_id AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'period % is closed: % of % refused', NEW.period_id, TG_OP, TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_for_good BEFORE INSERT OR UPDATE ON submissions FOR EACH ROW EXECUTE FUNCTION refuse_when_closed();
CREATE TRIGGER closed_for_good BEFORE INSERT OR UPDATE ON period_results FOR EACH ROW EXECUTE FUNCTION refuse_when_closed();
CREATE TRIGGER closed_for_good BEFORE INSERT OR UPDATE ON consolidation_overrides FOR EACH ROW EXECUTE FUNCTION refuse_when_closed();

-- ---------------------------------------------------------------- re-opening for one agency

CREATE TABLE "submission_reopenings" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_by_id" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,
    "ended_by_id" INTEGER,
    "end_reason" TEXT,

    CONSTRAINT "submission_reopenings_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "submission_reopenings_submission_id_idx" ON "submission_reopenings"("submission_id");
ALTER TABLE "submission_reopenings" ADD CONSTRAINT "submission_reopenings_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "submission_reopenings" ADD CONSTRAINT "submission_reopenings_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "submission_reopenings" ADD CONSTRAINT "submission_reopenings_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE submission_reopenings
  ADD CHECK (btrim(reason) <> ''),
  ADD CHECK (num_nonnulls(ended_at, ended_by_id, end_reason) IN (0, 3)),
  ADD CHECK (end_reason <> '');
-- One at a time.
CREATE UNIQUE INDEX submission_reopenings_one ON submission_reopenings (submission_id) WHERE ended_at IS NULL;
CREATE TRIGGER never_deleted BEFORE DELETE ON submission_reopenings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER said_once BEFORE UPDATE OF submission_id, until, reason, opened_by_id, opened_at ON submission_reopenings
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- the province's own figure

ALTER TABLE "consolidation_overrides" ADD COLUMN "lifted_by_id" INTEGER, ADD COLUMN "lift_reason" TEXT;
ALTER TABLE "consolidation_overrides" ADD CONSTRAINT "consolidation_overrides_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE consolidation_overrides
  ADD CHECK (num_nonnulls(lifted_at, lifted_by_id, lift_reason) IN (0, 3)),
  ADD CHECK (btrim(lift_reason) <> '');
CREATE TRIGGER never_deleted BEFORE DELETE ON consolidation_overrides FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER said_once BEFORE UPDATE OF period_id, row_id, number, reason, author_id, created_at ON consolidation_overrides
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "period_results" ADD COLUMN "computed" DECIMAL(24,6), ADD COLUMN "override_id" INTEGER;
ALTER TABLE "period_results" ADD CONSTRAINT "period_results_override_id_fkey" FOREIGN KEY ("override_id") REFERENCES "consolidation_overrides"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
UPDATE period_results SET computed = number;

-- ---------------------------------------------------------------- what the system issues

ALTER TABLE "published_reports" ADD COLUMN "content" TEXT, ADD COLUMN "content_hash" TEXT, ADD COLUMN "issued_by_id" INTEGER;
ALTER TABLE "published_reports" ADD CONSTRAINT "published_reports_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE published_reports
  ADD CHECK (num_nonnulls(content, content_hash, issued_by_id) IN (0, 3)),
  ADD CHECK (content IS NULL OR (origin = 'consolidated' AND period_id IS NOT NULL)),
  ADD CONSTRAINT published_reports_hash CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'));
CREATE UNIQUE INDEX published_reports_period ON published_reports (period_id, version) WHERE period_id IS NOT NULL;
CREATE TRIGGER written_once BEFORE UPDATE ON published_reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON published_reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "published_values" ADD COLUMN "answered" INTEGER, ADD COLUMN "expected" INTEGER, ADD COLUMN "set_reason" TEXT;
ALTER TABLE published_values
  ADD CHECK (num_nonnulls(answered, expected) IN (0, 2) AND answered BETWEEN 0 AND expected),
  ADD CHECK (btrim(set_reason) <> '');
CREATE TRIGGER written_once_all BEFORE TRUNCATE ON published_values FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- holidays

ALTER TABLE holidays ADD CHECK (btrim(name) <> ''), ADD CHECK (btrim(source) <> '');
-- The days that the law itself fixes in the solar calendar. Lunar new year, the Hùng kings' day, the second day of the
-- national day and days swapped are set by a decision of each year: Sở Nội vụ enters them with that document.
INSERT INTO holidays (day, name, source)
SELECT make_date(year, month, date), name, 'Bộ luật Lao động số 45/2019/QH14, khoản 1 Điều 112'
FROM generate_series(2025, 2027) AS year,
  (VALUES (1, 1, 'Tết Dương lịch'), (4, 30, 'Ngày Chiến thắng'), (5, 1, 'Ngày Quốc tế lao động'), (9, 2, 'Quốc khánh')) AS fixed (month, date, name)
ON CONFLICT DO NOTHING;
