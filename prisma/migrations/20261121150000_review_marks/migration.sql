-- Review line by line: marks that are kept until the decision, a proposed value beside a reason, the area of a form's rows.

-- ---------------------------------------------------------------- which area a row belongs to

ALTER TABLE "statistic_versions" ADD COLUMN "area_code" TEXT;
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A form in use is never changed in what it asks; which area follows a row is not part of it, and is written this once.
ALTER TABLE statistic_versions DISABLE TRIGGER form_in_use_stays;
-- The two released forms: their seven top headings are the seven areas, in the order of the reports' outline.
UPDATE statistic_versions r SET area_code = m.area
FROM (VALUES ('r-1', 'chi-dao-dieu-hanh'), ('r-2', 'the-che'), ('r-3', 'tthc'), ('r-4', 'to-chuc-bo-may'), ('r-5', 'cong-vu'), ('r-6', 'tai-chinh-cong'), ('r-7', 'chinh-quyen-so')) AS m (key, area),
  report_form_versions v JOIN report_forms f ON f.id = v.form_id
WHERE r.form_version_id = v.id AND f.code IN ('bieu-2021', 'bieu-2026') AND v.version = 1
  AND r.key = m.key AND r.type = 'heading' AND r.parent_id IS NULL;
ALTER TABLE statistic_versions ENABLE TRIGGER form_in_use_stays;

-- ---------------------------------------------------------------- marks

CREATE TABLE "review_marks" (
    "submission_version_id" INTEGER NOT NULL,
    "line_key" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "note" TEXT,
    "proposed_answer" TEXT,
    "proposed_number" DECIMAL(24,6),
    "proposed_choice" TEXT,
    "proposed_text" TEXT,
    "marked_by_id" INTEGER NOT NULL,
    "marked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "review_marks_pkey" PRIMARY KEY ("submission_version_id","line_key","desk")
);
ALTER TABLE "review_marks" ADD CONSTRAINT "review_marks_submission_version_id_fkey" FOREIGN KEY ("submission_version_id") REFERENCES "submission_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_marks" ADD CONSTRAINT "review_marks_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_marks"
  ADD CHECK (seq > 0 AND line_key <> ''),
  ADD CHECK (mark = 'open' OR (desk = 'staff' AND mark IN ('approved', 'returned')) OR (desk = 'area' AND mark IN ('checked', 'doubtful'))),
  ADD CHECK (desk IN ('staff', 'area')),
  ADD CHECK (btrim(note) <> ''),
  -- What is returned or doubted says why.
  ADD CHECK (mark NOT IN ('returned', 'doubtful') OR note IS NOT NULL),
  ADD CHECK (proposed_answer IS NULL OR mark = 'returned');

-- A mark belongs to the version it was made on, and stays as it was when that version was decided.
CREATE FUNCTION mark_before_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM reviews WHERE submission_version_id = NEW.submission_version_id) THEN
    RAISE EXCEPTION 'version % is decided: no more marks', NEW.submission_version_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_before_decision BEFORE INSERT OR UPDATE ON review_marks FOR EACH ROW EXECUTE FUNCTION mark_before_decision();
CREATE TRIGGER never_deleted BEFORE DELETE ON review_marks FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- a proposed value

ALTER TABLE "review_lines"
  ADD COLUMN "proposed_answer" TEXT,
  ADD COLUMN "proposed_number" DECIMAL(24,6),
  ADD COLUMN "proposed_choice" TEXT,
  ADD COLUMN "proposed_text" TEXT;
CREATE TRIGGER proposal_frozen BEFORE UPDATE OF proposed_answer, proposed_number, proposed_choice, proposed_text ON review_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Of the four kinds of answer "chưa có" is nothing to propose; a value is exactly one of number, choice, text.
ALTER TABLE review_marks ADD CHECK (
  coalesce(proposed_answer, 'nil') IN ('value', 'nil', 'not-applicable')
  AND num_nonnulls(proposed_number, proposed_choice, proposed_text) = CASE WHEN proposed_answer = 'value' THEN 1 ELSE 0 END);
ALTER TABLE review_lines ADD CHECK (
  coalesce(proposed_answer, 'nil') IN ('value', 'nil', 'not-applicable')
  AND num_nonnulls(proposed_number, proposed_choice, proposed_text) = CASE WHEN proposed_answer = 'value' THEN 1 ELSE 0 END);
